def swap(a, b, c):
    a, b, c = b, c, a
    return a, b, c


print(swap(1, 2, 3))
