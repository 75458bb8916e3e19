values = [2, 1.5, "ab", [1], (2,), True, None, 2**40]


def attempt(f, a, b):
    try:
        return f(a, b)
    except TypeError:
        return "-"


for name, f in (("+", lambda a, b: a + b), ("*", lambda a, b: a * b if b is not values[7] or isinstance(a, (int, float)) else "-"), ("<", lambda a, b: a < b), ("==", lambda a, b: a == b)):
    for a in values:
        print(name, a, [attempt(f, a, b) for b in values])
