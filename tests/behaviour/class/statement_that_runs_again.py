# Class statements that run more than once.
def make(n):
    class Base:
        tag = "base%d" % n
        items = []

        def __init__(self, v):
            self.v = v
            self.items.append(v)

        def total(self):
            return self.v * n

        @property
        def scaled(self):
            return self.v + n

        @scaled.setter
        def scaled(self, value):
            self.v = value - n

        @classmethod
        def create(cls, v):
            return cls(v + n)

        @staticmethod
        def helper(x):
            return x * n

        def __repr__(self):
            return f"{type(self).__name__}({self.v}, {n})"

        def __eq__(self, other):
            return isinstance(other, Base) and self.v == other.v

        def __hash__(self):
            return hash((n, self.v))

        def __add__(self, other):
            return Base(self.v + other.v + n)

    class Derived(Base):
        extra = n * 10

        def __init__(self, v):
            super().__init__(v)
            self.w = Derived.extra

        def total(self):
            return super().total() + self.extra

        def __len__(self):
            return n

        @classmethod
        def create(cls, v):
            made = super().create(v)
            made.w += 1
            return made

    return Base, Derived


B1, D1 = make(1)
B2, D2 = make(2)
print(B1 is B2, B1 == B2, D1 is D2, B1.__name__, D2.__qualname__)
x, y = B1(5), B2(5)
print(x.total(), y.total(), x.scaled, y.scaled, B1.items, B2.items, B1.tag, B2.tag)
x.scaled = 10
y.scaled = 10
print(x, y, x == y, x == B1(9), y == B2(8), {x: 1}, [x, y])
d, e = D1(3), D2(3)
print(d.total(), e.total(), d.w, e.w, len(d), len(e), bool(d))
print(isinstance(d, B1), isinstance(d, B2), isinstance(d, D1), isinstance(d, D2), issubclass(D1, B1), issubclass(D1, B2))
print(D1.create(4), D2.create(4), D1.create(4).w, B1.helper(7), B2.helper(7), e.helper(3))
print(x + B1(1), y + B2(1))
print(D1.__mro__[1] is B1, D2.__bases__[0] is B2, D2.__bases__ == (B2,), D1.__mro__ == D2.__mro__)
D1.extra = 99
print(D1.extra, D2.extra, d.total(), e.total())
print(type(d) is D1, type(e) is D1, d.__class__ is D1, e.__class__.__name__)
table = {B1: "one", B2: "two"}
print(table[type(x)], table[type(y)])

classes = []
for i in range(3):
    class Loop:
        number = i
        def get(self):
            return self.number
    classes.append(Loop)
print([c().get() for c in classes], [c.number for c in classes], classes[0] is classes[1])


def errors(code):
    class Problem(Exception):
        status = code

        def __init__(self, message):
            super().__init__(message)
            self.message = message

        def __str__(self):
            return f"[{code}] {self.message}"
    return Problem


P1, P2 = errors(404), errors(500)
for cls in (P1, P2):
    try:
        raise cls("bad")
    except P1 as error:
        print("P1", error, error.status, error.args)
    except P2 as error:
        print("P2", error, error.status)
try:
    raise P1("x")
except (ValueError, P2):
    print("wrong")
except Exception as error:
    print(type(error) is P1, isinstance(error, P1), isinstance(error, P2), repr(error))


def singleton():
    class One:
        instance = None
        def __new__(cls):
            if cls.instance is None:
                cls.instance = super().__new__(cls)
            return cls.instance
    return One


S1, S2 = singleton(), singleton()
print(S1() is S1(), S1() is S2(), S2() is S2())


def counter():
    class Counter:
        count = 0
        def __init__(self):
            type(self).count += 1
            self.__class__.last = self.count
        def __call__(self, x):
            return x + self.count
    return Counter

C1, C2 = counter(), counter()
C1(); C1(); C2()
print(C1.count, C2.count, C1.last, C2.last, C1()(10), C2()(10))

class Outside(make(7)[0]):
    def total(self):
        return super().total() + 1
o = Outside(2)
print(o.total(), o, isinstance(o, B1), Outside.tag, Outside.create(1))

for k in range(200):
    many = make(k)[1](k)
print(many.total(), many.scaled)
