a = {1, 2}
print(sorted(a.union([300, 4])))
print(sorted(a | {70000}))
b = a.copy()
b.add("x")
print(len(b), len(a))
print(sorted(a.symmetric_difference([1, 1000])))
print(frozenset([1]).union(["a"]) == {1, "a"})
xs = [1, 2, 3]
ys = xs.copy()
ys.append("q")
print(xs, ys)
d = {1: 2}
e = d.copy()
e["k"] = 3.5
print(d, e)
a.update([500, -7])
print(sorted(a))
c = set("ab")
c.update([1])
print(len(c), "a" in c, 1 in c)
print(a.intersection([500, "z"]), a.difference([500, 1, 2, None]))
a.symmetric_difference_update([1, 100000])
print(sorted(a))
a |= {2 ** 70}
print(sorted(a))
