# async and context managers, protocols
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Squares:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(self.n))]
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError("squares index out of range")
        return i * i


print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(5)), 2 in Countdown(3), tuple(Countdown(2)), sorted(Countdown(3)))
s = Squares(5)
print(list(s), s[2], s[-1], s[1:4], s[::-2], 9 in s, 10 in s, len(s), list(reversed(s)), [a + b for a, b in zip(s, Countdown(9))])
for i, v in enumerate(s):
    print(i, v, end=";")
print()
try:
    s[7]
except IndexError as e:
    print("IndexError", e)
a, b, *rest = s
print(a, b, rest, *Countdown(3), dict(zip("abc", s)), {*s}, [*s, *Countdown(1)])
it = iter(s)
print(next(it), next(it), next(it, "end"), list(it), next(it, "end"))


class Multi:
    def __init__(self):
        self.data = {}

    def __setitem__(self, key, value):
        self.data[key] = value

    def __getitem__(self, key):
        return self.data[key]

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __bool__(self):
        return bool(self.data)

    def keys(self):
        return self.data.keys()


m = Multi()
print(bool(m), len(m))
m["a"] = 1
m[1, 2] = "pair"
m["a"] += 10
print(m["a"], m[1, 2], "a" in m, "b" not in m, list(m), bool(m))
del m["a"]
print(list(m), len(m))
try:
    m["zz"]
except KeyError as e:
    print(e)


class Meta:
    registry = []

    def __init_subclass__(cls, /, tag="none", **kw):
        super().__init_subclass__(**kw)
        Meta.registry.append((cls.__name__, tag))


class A(Meta, tag="first"):
    pass


class B(Meta):
    pass


print(Meta.registry)


class Temp:
    def __init__(self, c):
        self._c = c

    @property
    def f(self):
        """fahrenheit"""
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, v):
        self._c = (v - 32) * 5 / 9

    @f.deleter
    def f(self):
        self._c = None


t = Temp(100)
print(t.f)
t.f = 32
print(t._c)
del t.f
print(t._c)


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name = name
        self.age = age


p = Person("Ann", 30)
print(p.name, p.age)
try:
    p.age = "x"
except TypeError as e:
    print(e)


class Chain:
    def __init__(self, path=""):
        self._path = path

    def __getattr__(self, name):
        return Chain(f"{self._path}/{name}")

    def __call__(self, *args):
        return self._path + str(args)

    def __repr__(self):
        return f"Chain({self._path})"


print(Chain().users.list(1, 2), Chain("x").y)
x = 5
match x:
    case 1:
        pass
    case n if n > 3:
        print("big", n)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), [*range(3)], {**{"a": 1}, "b": 2})
def kwonly(a, /, b, *, c, d=4): return a, b, c, d
print(kwonly(1, 2, c=3), kwonly(1, b=2, c=3, d=5))
for call in (lambda: kwonly(1, 2), lambda: kwonly(a=1, b=2, c=3), lambda: kwonly(1, 2, 3, c=4), lambda: kwonly(1, 2, c=3, e=5), lambda: kwonly()):
    try:
        call()
    except TypeError as e:
        print(e)
