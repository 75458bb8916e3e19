d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["c"] = 3
print(list(k), sorted(v), list(i), "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, "zz" in k, 9 in v)
print(sorted(k & {"a", "z"}), sorted(k | ["q"]), sorted(k - {"a"}), sorted(k ^ {"a", "n"}), sorted(i & {("a", 1)}), sorted({"a", "y"} - k), sorted({"a", "y"} & k))
print(k == {"a", "b", "c"}, k != {"a"}, k <= {"a", "b", "c", "d"}, k < {"a", "b", "c"}, k >= {"a"}, k > {"a"}, {"a"} < k, k == d.keys(), v == d.values(), i == d.items(), k == ["a"])
print(k.isdisjoint(["x"]), k.isdisjoint("a"), i.isdisjoint([("a", 1)]), i.isdisjoint([("a", 2)]))
for key, value in i:
    print(key, value, end="; ")
print()
print([x * 2 for x in v], max(v), min(k), sum(v), list(reversed(k)), list(reversed(i)), dict(zip(v, k)), {b: a for a, b in i})
it = iter(v)
print(next(it), next(it), type(k).__name__, type(v).__name__, type(i).__name__, bool(k), bool({}.keys()))


def show(view):
    return len(view), list(view)


print(show(k), show({1: 2}.values()))
class Box:
    def __init__(self, items):
        self.items = items


b = Box(d.items())
print(len(b.items), sorted(b.items, key=lambda p: -p[1])[0], tuple(b.items))
pairs = [d.items(), {"z": 26}.items()]
print([sorted(p) for p in pairs])
try:
    for key in k:
        d[key + "!"] = 0
except RuntimeError as e:
    print(e)
for f in [lambda: k[0], lambda: v + v, lambda: k & 5, lambda: len(k, 1), lambda: d.keys(1), lambda: i < 5]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
first, *rest = d.values()
print(first, len(rest), *{"x": 1, "y": 2}.items())
mixed = {"n": 1, 2: None, (3,): "t"}
print(mixed.keys(), mixed.values(), mixed.items(), 2 in mixed.keys())
