def f(x):
    assert x > 0, f"bad {x}"
    assert x
    return x


print(f(1))
try:
    f(-1)
except AssertionError as error:
    print(error)
