d = {"a": 1}
d.update({"b": 2}, c=3)
d.update([("d", 4)])
print(d, d.setdefault("a", 9), d.setdefault("e", 5), d.setdefault("f"), d)
e = d.copy()
e["a"] = "changed"
print(d["a"], e["a"], d == e, d | {"a": 0, "z": 1}, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
d |= {"g": 7}
print(d.pop("g"), d.popitem(), d)
d.clear()
print(d, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 1.0})
