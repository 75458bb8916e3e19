def both(a, b):
    q = a // b
    r = a % b
    print(a, b, q, r, q * b + r == a, 0 <= abs(r) < abs(b))


numbers = [2**30, 2**31 - 1, 2**31, 2**32, 2**62, 2**63 - 1, 2**63, 2**64, 10**25]
for a in numbers:
    for b in (1, 3, 10, 2**16, 2**31, 2**32 - 1, 2**63, 10**12 + 1):
        both(a, b)
        both(-a, b)
        both(a, -b)
        both(-a, -b)
