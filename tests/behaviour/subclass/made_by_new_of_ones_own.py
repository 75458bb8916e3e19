class P(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
class Up(str):
    def __new__(cls, s):
        return str.__new__(cls, s.upper())
p = P(1, 2)
print(p, p.x, p == (1, 2), len(p), p + (3,), isinstance(p, tuple))
u = Up("abc")
print(u, u == "ABC", len(u), u + "x")
class Temp(float):
    def __new__(cls, v, scale="C"):
        self = float.__new__(cls, v)
        self.scale = scale
        return self
t = Temp(3.5, "F")
print(t, t.scale, t * 2)
class Num(int):
    def __new__(cls, v, unit=""):
        o = super().__new__(cls, v)
        o.unit = unit
        return o
    def __repr__(self): return f"{int(self)}{self.unit}"
n = Num(5, "kg")
print(n, n + 1, n.unit, n * 2, [n], isinstance(n, int), f"{n:03d}")
