def a(): return [1, 2, 3][1:2]
def b(): return ["x", None]
def c(): return [1] + [2]
def d(): return [3] * 2
def e(): return [1, 2].copy()
def g(): return list(range(3))
def h(): return sorted({3, 1})
def i(): return {"k": 1}.copy()
def j(): return {"k": "v"}
def k(): return {1, 2} | {3}
def l(): return {"a"}
def m(): return (1, 2)[:1]
def n(): return ("a", 1)
def o(): return {1, 2}.union([4])
def p(): return {"k": 1} | {"j": 2}
def q(): return dict(a=1)
def r(): return [x for x in (1, 2)]
def s(): return list({"k": 1}.values())
def t(): return [1, 2, 3][::-1]
def u(): return list(reversed([1, 2]))
def v(): return (1, 2) + (3,)
def w(): return (0,) * 3
def x(): return set([1]).copy()
def y(): return frozenset([2])
def z(): return tuple([1, 2])
for f in (a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z):
    print(f.__name__, f())
