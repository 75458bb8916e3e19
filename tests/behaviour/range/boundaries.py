# Ranges that end at, or cross, the limits of machine words.
for start, stop, step in ((2**31 - 2, 2**31 + 2, 1), (-(2**31) + 1, -(2**31) - 3, -1), (2**30 - 1, 2**30 + 1, 1), (2**63 - 1, 2**63 + 2, 1), (2**32 - 1, 2**32 + 5, 3), (0, 2**31 - 1, 2**30), (2**31 - 1, -(2**31) - 1, -(2**31)), (254, 258, 1), (65534, 65538, 2)):
    print([i for i in range(start, stop, step)], len(range(start, stop, step)))
    for i in range(start, stop, step):
        pass
    print(i, i + step)
print((10**20 + 5) in range(10**20, 10**21, 5), range(10**20)[10**19])
