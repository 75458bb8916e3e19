d = {"a": 1}
keys, values, items = d.keys(), d.values(), d.items()
d["b"] = 2
print(keys, values, items, len(keys), "b" in keys, 2 in values, ("b", 2) in items, sorted(keys), sum(values), list(items))
print({"a": 1}.keys() == {"a"}, {"a", "c"} & keys, sorted(keys | {"z"}), keys - {"a"}, items == {("a", 1), ("b", 2)}, max(items))
