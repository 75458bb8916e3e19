from collections import namedtuple
from typing import NamedTuple
class P(namedtuple("P", "x y")):
    __slots__ = ()
    def __new__(cls, x, y=5):
        return super().__new__(cls, x * 10, y)
    def total(self): return self.x + self.y
print(P(1), P(1, 2).total(), P(3, y=4), P(1) == (10, 5))
class Q(NamedTuple):
    a: int
    b: str = "z"
    def show(self): return f"{self.a}{self.b}"
print(Q(1).show(), Q(1, "y"), Q(b="k", a=2)._replace(a=9))
R = namedtuple("R", "made cls")
print(R(1, 2), R(cls=3, made=4))
def tr(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
tr(lambda: Q()); tr(lambda: R(1)); tr(lambda: R(1, 2, 3)); tr(lambda: R(1, 2, zz=3)); tr(lambda: P())
class S(namedtuple("S", "a b")):
    def __repr__(self): return "S!" + super().__repr__()
    def __add__(self, o): return S(self.a + o.a, self.b + o.b)
print(S(1, 2) + S(3, 4), S._make([5, 6]), S(1, 2)._asdict())
