values = [2, 1.5, "ab", [1], (2,), True, None, 2**40]


def attempt(f, a, b):
    try:
        return f(a, b)
    except TypeError:
        return "-"


def multiply(a, b):
    # A sequence of 2**40 items would not fit anywhere.
    large = a == 2**40 or b == 2**40
    return "too large" if large and not (isinstance(a, (int, float)) and isinstance(b, (int, float))) else a * b


for name, f in (("+", lambda a, b: a + b), ("*", multiply), ("<", lambda a, b: a < b), ("==", lambda a, b: a == b)):
    for a in values:
        print(name, a, [attempt(f, a, b) for b in values])
