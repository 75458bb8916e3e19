def isqrt(n):
    if n < 2:
        return n
    x = 1 << ((n.bit_length() + 1) // 2)
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


for n in (0, 1, 2, 15, 16, 17, 2**31, 2**62 - 1, 2**64, 10**40, 10**41 - 1):
    root = isqrt(n)
    print(n, root, root * root <= n < (root + 1) ** 2)
