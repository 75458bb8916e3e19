print(range(5), range(1, 5), range(0, 10, 3), range(5, 0, -2), list(range(5)), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -2)), list(range(0)), list(range(5, 5)), list(range(5, 1)), list(range(-3, 3)), list(range(10, -11, -5)))
r = range(0, 20, 3)
print(len(r), r[0], r[-1], r[2], 9 in r, 10 in r, 9.0 in r, "a" in r, r.index(6), r.count(3), r.start, r.stop, r.step, r[1:3], r[::-1], list(reversed(r)), r == range(0, 21, 3), range(0) == range(2, 1), bool(range(0)), sum(r), max(r), min(r), hash(range(3)) == hash(range(0, 3)))
