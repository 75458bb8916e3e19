d = {}
for key in ("z", "a", "m", "a", "b"):
    d[key] = len(d)
print(d)
del d["z"]
d["z"] = 9
d["a"] = 7
print(d, list(d), d.popitem(), list(reversed(d)), d)
big = {}
for i in range(100):
    big[(i * 37) % 101] = i
for i in range(0, 100, 2):
    del big[(i * 37) % 101]
big[0] = "again"
print(list(big.items())[:5], list(big.items())[-3:], len(big))
