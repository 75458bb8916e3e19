def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d


print(f(1), f(1, 5), f(1, 5, 6, d=7), f(1, c=9))
try:
    f(a=1)
except TypeError as error:
    print(error)


def g(name, /, **kwargs):
    return name, kwargs


print(g("x", name="y"))
