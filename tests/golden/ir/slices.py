def f(items):
    items[1:3] = [9]
    del items[::2]
    return items[:-1], items[::-1]


print(f([1, 2, 3, 4, 5]))
