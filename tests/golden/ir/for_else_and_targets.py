def f(pairs):
    for a, (b, c) in pairs:
        if a == b:
            break
    else:
        return None
    return c


print(f([(1, (2, 3)), (4, (4, 5))]), f([]))
