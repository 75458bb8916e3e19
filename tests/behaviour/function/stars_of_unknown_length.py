class P:
    def __init__(self, x, y=0, *, z=0):
        self.x, self.y, self.z = x, y, z
    def __repr__(self):
        return f"P({self.x}, {self.y}, {self.z})"
    def m(self, a, b=5):
        return a + b
a = [1, 2]
k = {"z": 9}
print(P(*a), P(*a, **k), P(1, **k), P(**{"x": 1, "y": 4}))
p = P(0)
print(p.m(*a), p.m(*[7]), p.m(**{"a": 3}))
def f(a, b=2, *rest, c=3, **kw):
    return (a, b, rest, c, kw)
print(f(*a), f(*a, *a), f(*a, c=5), f(1, *a, q=2), f(*[1], **{"c": 7, "d": 8}))
def t(fn):
    try:
        print(fn())
    except TypeError as e:
        print("TypeError", e)
def g(a, b, c=3): return a, b, c
t(lambda: g(*[1]))
t(lambda: g(*[1, 2, 3, 4]))
t(lambda: g(*[1, 2], **{"c": 5}))
t(lambda: g(*[1, 2], **{"b": 5}))
t(lambda: g(**{"a": 1, "b": 2, "zz": 3}))
t(lambda: g(**{"a": 1}))
t(lambda: g(1, 2, **{1: 2}))
t(lambda: g(*a, b=3))
t(lambda: g(b=1, **{"b": 2}))
t(lambda: g(*5))
t(lambda: g(1, 2, **5))
def h(a, /, b, *, c): return a, b, c
t(lambda: h(*[1, 2], **{"c": 1}))
t(lambda: h(**{"a": 1, "b": 2, "c": 1}))
t(lambda: h(*[1, 2]))
t(lambda: h(1, 2, 3, **{"c": 1}))
t(lambda: h(1, **{}))
def n(): return 0
t(lambda: n(*[1]))
t(lambda: n(*[], **{}))
t(lambda: P(*[]))
t(lambda: p.m(*[1, 2, 3]))
