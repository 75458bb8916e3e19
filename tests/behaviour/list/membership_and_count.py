a = [1, 2.0, "3", None, True, [4]]
print(1 in a, 2 in a, 3 in a, "3" in a, None in a, [4] in a, 0 in a, False in a, a.count(1), a.index(True), a.count(None), "a" not in a)
