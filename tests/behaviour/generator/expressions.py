values = [3, 1, 2]
g = (v * 10 for v in values)
values.append(4)
print(next(g), list(g), list(g), sum(v for v in values if v > 1), any(v > 3 for v in values), all(v > 0 for v in values), max((len(w), w) for w in ("a", "ccc", "bb")), ",".join(str(v) for v in values), sorted((v for v in values), reverse=True), set(v % 2 for v in values), dict((v, -v) for v in values))
print(list((x, y) for x in range(3) for y in range(x)), next((v for v in values if v > 100), None), tuple(i for i in ()), type(x for x in ()).__name__)
n = 2
late = (n * v for v in [1, 2])
n = 100
print(list(late))
