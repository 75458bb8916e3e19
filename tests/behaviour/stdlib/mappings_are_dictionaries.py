from collections import defaultdict, OrderedDict, Counter
import json
d = defaultdict(list)
d["a"].append(1)
print(isinstance(d, dict), isinstance(OrderedDict(), dict), isinstance(Counter("ab"), dict))
print(issubclass(defaultdict, dict), issubclass(Counter, dict), issubclass(OrderedDict, dict))
print(dict(d), {**d}, json.dumps(d))
print(d | {"b": [2]}, {"z": [3]} | d)
print(d == {"a": [1]}, {"a": [1]} == d)
c = Counter("hello")
print(dict(c), {**c, "z": 1}, json.dumps(c), c == {"h": 1, "e": 1, "l": 2, "o": 1})
o = OrderedDict([("a", 1), ("b", 2)])
print(o, dict(o), json.dumps(o), o == {"b": 2, "a": 1})
class MyDict(dict):
    def __missing__(self, k):
        return k * 2
m = MyDict(a=1)
print(m["a"], m["b"], m, {**m}, dict(m), json.dumps(m), m | {"c": 3}, type(m | {}))
def f(**kw): return kw
print(f(**m), f(**c), f(**d))
print(isinstance(m, dict))
d2 = defaultdict(int, a=1)
d2["b"] += 1
print(d2, d2.copy(), d2.default_factory)
d2 |= {"c": 7}
print(d2, sorted(d2.items()), list(d2), len(d2), "a" in d2, d2.get("q"), d2.pop("a"), d2.setdefault("n", 4))
x = {"k": d2}
print(x)
m.update(d2)
print(m)
match d2:
    case {"b": b}:
        print("b", b)
def g(d):
    return isinstance(d, dict) and len(d)
for q in [d, c, o, m, {}, 5]:
    print(g(q))
dd = defaultdict(lambda: defaultdict(int))
dd["x"]["y"] += 1
print({k: dict(v) for k, v in dd.items()})
try:
    defaultdict(5)
except TypeError as e:
    print(e)
try:
    defaultdict(None)["x"]
except KeyError as e:
    print(repr(e))
