def inside(low, x, high):
    if low <= x < high:
        return True
    return low < x < high != 3


print(inside(1, 2, 3), inside(5, 2, 3))
