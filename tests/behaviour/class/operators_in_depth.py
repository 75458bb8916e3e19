# operators in depth
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
    def __add__(self, o):
        if isinstance(o, Vec):
            return Vec(self.x + o.x, self.y + o.y)
        if isinstance(o, (int, float)):
            return Vec(self.x + o, self.y + o)
        return NotImplemented
    def __radd__(self, o):
        return self + o
    def __mul__(self, k):
        if not isinstance(k, (int, float)):
            return NotImplemented
        return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self
    def __neg__(self): return Vec(-self.x, -self.y)
    def __pos__(self): return self
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __invert__(self): return Vec(self.y, self.x)
    def __eq__(self, o):
        if not isinstance(o, Vec): return NotImplemented
        return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __bool__(self): return bool(self.x or self.y)
    def __getitem__(self, i):
        if i == 0: return self.x
        if i == 1: return self.y
        raise IndexError("Vec index out of range")
    def __len__(self): return 2
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __divmod__(self, k): return Vec(self.x // k, self.y // k), Vec(self.x % k, self.y % k)
    def __pow__(self, n, mod=None):
        r = self.x ** n
        return r if mod is None else r % mod
    def __round__(self, n=0): return Vec(round(self.x, n), round(self.y, n))
    def __int__(self): return int(self.x)
    def __float__(self): return float(self.y)
    def __index__(self): return int(self.x)
    def __complex__(self): return complex(self.x, self.y)
    def __floordiv__(self, k): return Vec(self.x // k, self.y // k)
    def __rsub__(self, o): return Vec(o - self.x, o - self.y)
    def __lshift__(self, n): return Vec(self.x << n, self.y << n)
    def __and__(self, n): return Vec(self.x & n, self.y & n)
    def __contains__(self, v): return v in (self.x, self.y)

a, b = Vec(1, 2), Vec(3, 4)
print(a + b, a + 5, 5 + a, a * 2, 3 * a, -a, +a, abs(b), ~a)
print(sum([a, b, Vec(10, 20)]), sum([a, b], Vec(0, 0)))
c = a
c += b
print(c, a, c is a)
c *= 2
print(c, c is a)
print(a == Vec(4, 6), a != b, a == 5, a != 5, Vec(4, 6) in [b, a], [b, a].index(Vec(4, 6)))
print({a: 1, b: 2}[Vec(3, 4)], len({Vec(1, 1), Vec(1, 1), Vec(2, 1)}))
print(bool(Vec(0, 0)), not Vec(1, 0), "yes" if Vec(0, 1) else "no")
print(list(b), tuple(b), [v for v in b], max(b), sorted(b, reverse=True))
x, y = b
print(x, y, *b)
print(a @ b, divmod(Vec(7, 9), 2), b ** 2, pow(b, 2), pow(b, 2, 5), round(Vec(1.234, 5.678), 1))
print(int(b), float(b), complex(b), [10, 20, 30, 40][b], hex(b), bin(b), b // 2, 10 - b, b << 1, b & 1, 3 in b, 9 in b)
for bad in (lambda: a + "x", lambda: "x" + a, lambda: a - b, lambda: a < b, lambda: a % 2, lambda: a[5], lambda: a @ 3):
    try:
        print(bad())
    except (TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
class Base:
    def __init__(self, v): self.v = v
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"
    def __lt__(self, o): return self.v < o.v
    def __le__(self, o): return self.v <= o.v
class Derived(Base):
    def __radd__(self, o): return "Derived.radd"
print(Base(1) + Derived(2), Derived(1) + Base(2), Base(1) + Base(2), 1 + Base(1), Base(1) > Base(2), Base(3) >= Base(2))
print([o.v for o in sorted([Base(3), Base(1), Base(2)])], min(Base(3), Base(1)).v, max([Base(3), Base(1)]).v)
class Weird:
    def __eq__(self, o): return "eq!"
    def __lt__(self, o): return [1]
    def __ne__(self, o): return ""
w = Weird()
print(w == 1, w < 2, w != 3, bool(w == w))
try:
    hash(w)
except TypeError as e:
    print(e)
class OnlyRight:
    def __rsub__(self, o): return ("rsub", o)
    def __rtruediv__(self, o): return ("rtruediv", o)
    def __rpow__(self, o): return ("rpow", o)
    def __rmod__(self, o): return ("rmod", o)
    def __rand__(self, o): return ("rand", o)
r = OnlyRight()
print(5 - r, 2.5 / r, 2 ** r, 7 % r, True & r, [1] - r, None - r)
items = [1, Vec(1, 2), 2.5, Vec(0, 0)]
t = 0
for it in items:
    t = it + t
print(t)
for it in items:
    print(bool(it), it == 1, it != 2.5, -it)
