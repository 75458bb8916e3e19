def f(a, **options):
    return a, options


def g(*args, **kwargs):
    return f(*args, **kwargs)


print(f(1), f(1, x=2, y="z"), g(5, q=6), g(a=1, b=2), f(**{"a": 1, "k k": 2}), f(1, **{}, **{"m": 1}))
for key, value in f(0, z=1, y=2, x=3)[1].items():
    print(key, value)
