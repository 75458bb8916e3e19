for a in (7, -7, 8, -8, 0, 1, -1):
    for b in (1, -1, 2, -2, 3, -3, 7, -7, 9, -9):
        print(a, b, a // b, a % b, divmod(a, b))
