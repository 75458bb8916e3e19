# Callables of many kinds for sorted, min, max, map, filter: kept in tables, fields, parameters, bound by partial.
m = map
print(list(m(lambda x: x + 1, [1, 2])))
def ap(f, g, xs): return list(f(g, xs))
print(ap(map, str, [1, 2]), ap(filter, None, [0, 1]), ap(filter, lambda v: v > 1, [1, 2]))
srt = sorted
print(srt([3, 1], key=lambda v: -v), srt("hello"))
best = {"max": max, "min": min}
for n, f in best.items(): print(n, f([3, 1, 2]), f([1, -5], key=abs), f([], default=None))
def top(xs, by=max, key=None): return by(xs, key=key)
print(top([1, 3, 2]), top(["a", "bb"], key=len), top([4, 3], by=min))
cmp = {"asc": lambda v: v, "desc": lambda v: -v, "none": None, "abs": abs, "str": str}
for n, k in cmp.items(): print(n, sorted([3, -1, 2], key=k))
class S:
    def __init__(self, key): self.key = key
    def go(self, xs): return sorted(xs, key=self.key)
print(S(len).go(["aa", "b"]), S(None).go([2, 1]), S(str.lower).go(["B", "a"]), S(lambda p: p[1]).go([(1, 2), (2, 1)]))
red = [sum, len, max, min, sorted, list, tuple, set, any, all, reversed, enumerate]
for r in red:
    v = r([2, 1, 2])
    print(r.__name__, v if isinstance(v, (int, list, tuple, set, bool)) else list(v))
print([f("12") for f in (int, float, str, len, list, tuple, repr, ord if 0 else bool, sorted)])
print(list(map(lambda f: f(-2.5), [int, abs, str, round, float, bool])))
for name, conv in [("i", int), ("f", float), ("b", lambda s: s == "1"), ("s", str), ("l", lambda s: s.split(","))]:
    print(name, conv("1"))
from functools import partial
b = partial(int, base=2)
print(b("101"), b("11", base=3))
pr = partial(print, "x", sep="-")
pr("y", 1); pr(2, end="!\n")
mx = partial(max, key=len)
print(mx(["a", "bbb"]))
e = partial(enumerate, start=5)
print(list(e("ab")))
j = partial(str.join, ",")
print(j(["a", "b"]))
d = partial(dict, a=1)
print(d(b=2))
sp = partial("{}-{}".format, 1)
print(sp(2))
from functools import partial
s = partial(sorted, key=len, reverse=True)
print(s(["a", "ccc", "bb"]))
