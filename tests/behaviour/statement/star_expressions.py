a = [1, 2]
b = (3,)
print([*a, *b, 4], (*a, 0), {*a, *b}, {**{"x": 1}, "y": 2, **{"x": 3}}, *a, [*range(3), *"ab"])
first, *middle, last = [*a, *b, 5]
print(first, middle, last)


def f(*args):
    return args


print(f(*a, *b, 6, *[]), max(*a, *b), [*map(str, a)])
for x, *rest in ([1, 2, 3], "ab"):
    print(x, rest)
