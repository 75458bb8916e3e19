class Base: pass
class D(Base): pass
try:
    class Bad(Base, D): pass
except TypeError as e:
    print(e)
print(D.__mro__[1].__name__)
class S:
    __slots__ = ("a",)
try:
    S().__dict__
except AttributeError as e:
    print(e)
class K:
    shared = 1
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)
print(vars(K(shared=2)), vars(K(x=1)))
