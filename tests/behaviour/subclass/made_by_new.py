class Upper(str):
    def __new__(cls, s):
        return super().__new__(cls, s.upper())
print(Upper("abc"), len(Upper("x")))
class P(tuple):
    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = P(3, 4)
print(p, p.x, len(p), p == (3, 4))
class C(float):
    def __new__(cls, v, unit="C"):
        self = float.__new__(cls, round(v, 1))
        self.unit = unit
        return self
c = C(3.14159)
print(c, c.unit, c + 1, repr(c))
class Even(int):
    def __new__(cls, v):
        if v % 2:
            v += 1
        return super().__new__(cls, v)
print(Even(3), Even(4) + 1, Even(7) == 8)
class First(tuple):
    def __new__(cls, seq):
        return super().__new__(cls, list(seq)[:2])
print(First([1, 2, 3]), First("abc"))
class L(list):
    def __init__(self, *items):
        super().__init__(items)
print(L(1, 2, 3))
class F(frozenset):
    def __new__(cls, *a):
        return super().__new__(cls, a)
print(sorted(F(1, 2)))
