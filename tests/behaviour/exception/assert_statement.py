def check(x):
    assert x > 0
    assert x < 10, "too large"
    assert x != 5, (x, "five")
    return x


for x in (1, 0, 10, 5):
    try:
        print(check(x))
    except AssertionError as error:
        print("AssertionError", str(error), error.args)
