class P:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "the v"
        return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): self._v = None
    w = property(lambda self: 7, doc="w doc")
p = P()
print(P.v.fget(p))
P.v.fset(p, 10)
print(p.v, P.v.__doc__)
P.v.fdel(p)
print(p.v, P.w.fset, P.w.fdel)
print(type(P.v).__name__, isinstance(P.v, property))
try:
    p.w = 1
except AttributeError as e: print(e)
try:
    del p.w
except AttributeError as e: print(e)
class Q(P):
    @P.v.setter
    def v(self, x): self._v = x * 2
q = Q()
q.v = 4
print(q.v)
class S(P):
    @P.v.getter
    def v(self): return -self._v
s = S(); s.v = 3
print(s.v)
class T(P):
    @property
    def v(self): return super().v + 100
    @v.setter
    def v(self, x):
        P.v.fset(self, x + 1)
t = T()
t.v = 5
print(t.v)
class U(P):
    v = property(P.v.fget, lambda self, x: setattr(self, "_v", x * 10))
u = U(); u.v = 2; print(u.v)
