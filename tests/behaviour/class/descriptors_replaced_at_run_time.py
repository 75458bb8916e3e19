class A:
    def __init__(self): self.n = 2
    @property
    def p(self): return "old"
    @classmethod
    def c(cls): return "oldc"
    @staticmethod
    def s(): return "olds"
    def m(self): return "oldm"
a = A()
print(a.p, a.c(), a.s(), a.m())
A.p = property(lambda self: "new%d" % self.n)
A.c = classmethod(lambda cls: "newc" + cls.__name__)
A.s = staticmethod(lambda: "news")
A.m = lambda self: "newm%d" % self.n
print(a.p, a.c(), a.s(), a.m())
def added(self): return self.n * 10
A.added = added
A.prop2 = property(added)
print(a.added(), a.prop2)
setattr(A, "dyn", lambda self, k: self.n + k)
print(a.dyn(3))
