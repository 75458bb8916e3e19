d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] = 10
print(d, d["a"], len(d), "a" in d, "z" not in d, d.get("z"), d.get("z", 0), d.get("b", 0), list(d), list(d.keys()), list(d.values()), list(d.items()), bool(d), bool({}))
del d["b"]
print(d, d.pop("a"), d.pop("q", None), d, dict(x=1, y=2), dict([("k", "v")]), dict({"m": 1}), dict({"m": 1}, n=2), {}, dict())
