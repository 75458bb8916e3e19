def g(v):
    return -v
xs = sorted([3, 16, 7], key=lambda v: g(-2147483649))
xs.append(2**70)
print(xs)
ys = sorted([3, 16, 7], key=lambda v: -v)
ys.append(2**70)
print(ys)
zs = sorted([3, 16, 7], key=g)
zs.append("a")
print(zs, max([3, 4], key=g), min([1, 2**70], key=g))
print(list(map(g, [3, 4])), list(map(g, range(3))), list(map(g, b"ab")), list(filter(g, [0, 1])), list(map(lambda a, b: (g(a), b), [1], (2, 3))))
k = 5
print(list(map(lambda a, b: (g(a) + k, b), [1], (2, 3))), max(range(5), key=lambda v: g(v) * k), max({1: 2}, key=g), max({3, 4}, key=g), max((7, 2), key=lambda v: g(v) + k))
print(sorted({1: 2, 2: 3}, key=g), sorted("hello", key=ord), sorted(b"hello", key=g), sorted(range(4), key=g), sorted(((1, 2), (0, 3)), key=lambda p: g(p[1])))
