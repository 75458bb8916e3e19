# 1, 1.0 and True are one key; the first spelling stays, the last value wins.
d = {1: "int"}
d[True] = "bool"
d[1.0] = "float"
print(d, len(d), d[1], {True: 1, 1: 2}, {0: "a", False: "b", 0.0: "c"}, {"1": 1, 1: 2}, {2**53: "a", 2.0**53: "b"})
d[2] = "two"
print(d[2.0], 2.0 in d, 2.5 in d, "2" in d, None in d)
