# Calls of every form with parameters of every kind, and what is wrong with them.
def f0(): return "f0"
def f1(a): return a
def f2(a, b): return (a, b)
def f3(a, b=2, c=3): return (a, b, c)
def po(a, b, /, c, d=4): return (a, b, c, d)
def ko(a, *, k, m=5): return (a, k, m)
def va(a, *args): return (a, args)
def kw(a, **kwargs): return (a, kwargs)
def full(a, b=2, /, c=3, *args, k, m=7, **kwargs): return (a, b, c, args, k, m, kwargs)

print(f0(), f1(1), f2(1, 2), f2(b=1, a=2), f3(1), f3(1, c=9), f3(*[1, 2]), f3(**{"a": 1, "c": 5}))
print(po(1, 2, 3), po(1, 2, c=3), po(1, 2, d=1, c=3))
print(ko(1, k=2), ko(k=1, a=3, m=0))
print(va(1), va(1, 2, 3), va(*range(4)), va(*[1], *[2, 3], 4, *()))
print(kw(1), kw(1, x=2, y=3), kw(**{"a": 1, "z": 3}), kw(1, **{"p": 1}, **{"q": 2}, r=3))
print(full(1, k=2), full(1, 2, 3, 4, 5, k=6, z=7), full(*[1, 2, 3, 4], **{"k": 1, "zz": 2}))

def attempt(fn):
    try:
        print(fn())
    except TypeError as e:
        print("TypeError:", e)

attempt(lambda: f0(1))
attempt(lambda: f1())
attempt(lambda: f1(1, 2))
attempt(lambda: f2())
attempt(lambda: f2(1))
attempt(lambda: f2(1, 2, 3))
attempt(lambda: f2(1, a=2))
attempt(lambda: f2(1, c=2))
attempt(lambda: f3())
attempt(lambda: f3(1, 2, 3, 4))
attempt(lambda: f3(1, 2, 3, 4, 5, d=1))
attempt(lambda: po(1))
attempt(lambda: po(a=1, b=2, c=3))
attempt(lambda: po(1, b=2, c=3))
attempt(lambda: ko(1))
attempt(lambda: ko(1, 2))
attempt(lambda: ko(1, 2, k=3))
attempt(lambda: ko())
attempt(lambda: va())
attempt(lambda: va(b=1))
attempt(lambda: kw())
attempt(lambda: kw(1, 2))
attempt(lambda: kw(1, a=2))
attempt(lambda: full())
attempt(lambda: full(1))
attempt(lambda: full(k=1))
attempt(lambda: full(a=1, k=1))

class A:
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
    def m(self, p, q=1):
        return (self.x, p, q)
    @staticmethod
    def s(a, b):
        return a + b
    @classmethod
    def c(cls, a):
        return cls(a)
    def __call__(self, z):
        return z + 1

a = A(1)
attempt(lambda: A())
attempt(lambda: A(1, 2, 3))
attempt(lambda: A(1, z=3))
attempt(lambda: A(1, x=3))
attempt(lambda: a.m())
attempt(lambda: a.m(1, 2, 3))
attempt(lambda: a.m(1, r=3))
attempt(lambda: A.s(1))
attempt(lambda: a.s(1, 2, 3))
attempt(lambda: A.c())
attempt(lambda: A.c(1, 2))
attempt(lambda: a())
attempt(lambda: a(1, 2))
attempt(lambda: A.m(a, 5))
attempt(lambda: A.m())

def outer():
    def inner(a, b):
        return a + b
    lam = lambda x, y=1: x + y
    attempt(lambda: inner(1))
    attempt(lambda: lam())
    attempt(lambda: lam(1, 2, 3))
    class L:
        def m(self, x): return x
    attempt(lambda: L().m())
    return inner
g = outer()
attempt(lambda: g(1, 2, 3))
funcs = [f1, f2, lambda x: x, a.m, A, outer]
for fn in funcs[:5]:
    try:
        print(fn(1) if fn is not A else fn(1).x)
    except TypeError as e:
        print(e)
b = a.m
attempt(lambda: b(1, 2, 3))
args = [1, 2, 3]
kws = {"p": 1}
attempt(lambda: f2(*args))
attempt(lambda: a.m(**kws))
kws["zz"] = 4
attempt(lambda: a.m(**kws))
attempt(lambda: f1(*args))
attempt(lambda: f3(*args, **{"b": 1}))
def d3(a, b, c, d): pass
attempt(lambda: d3(1))
attempt(lambda: d3())
attempt(lambda: d3(1, 2))
attempt(lambda: d3(d=1))
def k3(*, a, b, c): pass
attempt(lambda: k3())
attempt(lambda: k3(a=1))
attempt(lambda: k3(a=1, b=2))
attempt(lambda: k3(1, a=1, b=2, c=3))
attempt(lambda: f1(**5))
attempt(lambda: f1(*5))
attempt(lambda: f2(**{"a": 1}, **{"a": 2}))
attempt(lambda: f2(a=1, **{"a": 2}))
