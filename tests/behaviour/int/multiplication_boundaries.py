def times(a, b):
    return a * b


numbers = [0, 1, -1, 3, 46340, 46341, -46341, 65535, 65536, 2**30, 2**31 - 1, -(2**31), 2**32 + 1, 3037000500, 2**63 - 1, 2**64 + 1]
for a in numbers:
    print(a, [times(a, b) for b in numbers])
