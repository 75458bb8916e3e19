d = {"x": 1, "y": 2, "z": 3}
for key in d:
    print(key, end=" ")
for key, value in d.items():
    print(key, value, end=" ")
for index, (key, value) in enumerate(d.items()):
    d[key] = value * index
print(d, min(d), max(d, key=d.get), sorted(d, key=lambda k: -d[k]), [v for v in d.values()], {v: k for k, v in d.items()}, *d, sum(d.values()))
