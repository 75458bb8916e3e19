# A variable, field, item or result that is a bound method or None.
class L:
    def __init__(self, n): self.n = n; self.cb = None
    def m(self, x=0): return (self.n, x)
    def pick(self, c): return self.m if c else None
    def set(self, c):
        if c: self.cb = self.m
a = L(1)
x = a.pick(True)
print(x is None, callable(x), x(5), a.pick(False))
l = [a.pick(i % 2) for i in range(4)]
print([callable(q) for q in l], [q() if q else None for q in l])
d = {"a": a.pick(1), "b": a.pick(0)}
print({k: (v(3) if v else v) for k, v in d.items()})
t = (a.pick(1), 2)
print(t[0](7), callable(t[0]))
a.set(0); print(a.cb, callable(a.cb)); a.set(1); print(a.cb(4), callable(a.cb))
def opt(f=None): return f(1) if f else "no"
print(opt(), opt(a.m), opt(a.pick(0)), opt(a.pick(1)))
mixed = [a.pick(1), a.pick(0), len, 5]
print([callable(m) for m in mixed])
def late(c):
    if c: y = a.pick(c)
    else: y = "str"
    return y
print(late(0), late(1)(2))
class Lazy:
    def go(self, c):
        if c: self.h = a.pick(c - 1)
        return self.h(1) if self.h else self.h
z = Lazy(); print(z.go(2), z.go(1))
try: Lazy().go(0)
except AttributeError as e: print(e)
