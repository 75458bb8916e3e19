from collections import defaultdict, OrderedDict, Counter
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    d[k].append(v)
print(d["a"], d["z"], len(d), "q" in d, sorted(d.items()))
n = defaultdict(int)
for c in "hello":
    n[c] += 1
print(n["l"], n["x"], dict(n.items()))
try:
    defaultdict(5)
except TypeError as e:
    print(e)
e = defaultdict(None, {"k": 1})
try:
    e["m"]
except KeyError as x:
    print("KeyError", x)
print(e.get("m"), e.pop("k"), e)
