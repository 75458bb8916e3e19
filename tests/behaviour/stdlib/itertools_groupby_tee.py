from itertools import groupby, tee
for k, g in groupby("aaabbc"):
    print(k, list(g))
for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2):
    print(k, list(g))
print([k for k, g in groupby("aabbcca")])
groups = []
for k, g in groupby([("x", 1), ("x", 2), ("y", 3)], lambda t: t[0]):
    groups.append((k, [v for _, v in g]))
print(groups)
for k, g in groupby("aabb"):
    print(k, next(g))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
old = None
for k, g in groupby("aab"):
    if old is not None:
        print("old", list(old))
    old = g
