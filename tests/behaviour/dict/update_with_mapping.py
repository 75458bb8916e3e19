k = {"b": 2}
d = {"a": 1}
d.update(**k)
print(d)
d.update({"c": 3}, **k, e=5)
print(d)
d.update(*[{"z": 26}], **{"y": 25})
print(d, dict({"q": 1}, **k), dict(*[[("w", 1)]], **k))
