# A right shift rounds towards minus infinity, and there is no shift count that is too large.
def right(x, n):
    return x >> n


for x in (0, 1, -1, 5, -5, 2**30, 2**31 - 1, -(2**31), 2**63, -(2**64) - 1, 10**30, -(10**30)):
    print(x, [right(x, n) for n in (0, 1, 2, 30, 31, 32, 33, 63, 64, 65, 100, 1000)])
