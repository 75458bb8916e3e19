a, b = 1, 2
a, b = b, a
(c, d), e = (3, 4), 5
[f, g] = "xy"
h, *i = range(4)
*j, k = [1, 2, 3]
l, *m, n = (1, 2)
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
for x, (y, *z) in [(1, (2, 3, 4)), (5, "ab")]:
    print(x, y, z)
for bad in ((1,), (1, 2, 3), (), 5):
    try:
        p, q = bad
        print(p, q)
    except (ValueError, TypeError) as error:
        print(error)
try:
    p, *q, r = (1,)
except ValueError as error:
    print(error)
