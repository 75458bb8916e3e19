class Box:
    pass


def f(box, items, i):
    items[i], i, box.x = i, 2, 3
    return items, i, box.x


print(f(Box(), [0, 0], 1))
