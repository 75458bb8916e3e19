for a in (7.5, -7.5, 6.0, -6.0, 0.0, 0.3):
    for b in (2.0, -2.0, 2.5, -2.5, 0.1, 1e10, -1e10):
        print(a, b, a // b, a % b, divmod(a, b))
