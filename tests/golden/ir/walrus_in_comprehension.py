def f(items):
    found = [y for x in items if (y := x * 2) > 2]
    return found, y


print(f([1, 2, 3]))
