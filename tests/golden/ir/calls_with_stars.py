def f(*args, **kwargs):
    return args, kwargs


print(f(1, *[2, 3], *(4,), a=5, **{"b": 6}))
