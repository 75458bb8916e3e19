def f(a, *, scale=1, offset):
    return a * scale + offset


def g(*items, sep="-", end):
    return sep.join(map(str, items)) + end


print(f(2, offset=1), f(2, offset=1, scale=10), g(1, 2, end="!"), g(end="."), g("a", "b", sep="+", end=""))
try:
    f(1)
except TypeError as error:
    print(error)
try:
    f(1, 2, offset=3)
except TypeError as error:
    print(error)
