class Box:
    def __init__(self):
        self.n = 1


def f(box, items):
    box.n += 2
    items[0] *= 3
    n = 1
    n -= box.n
    return box.n, items, n


print(f(Box(), [5]))
