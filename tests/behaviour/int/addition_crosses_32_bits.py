# A sum that leaves the range of a 32-bit machine word stays exact.
def add(a, b):
    return a + b


for base in (2**31 - 2, 2**31 - 1, 2**31, 2**32 - 1, 2**32, -(2**31), -(2**31) - 1):
    for other in (-2, -1, 0, 1, 2, base):
        print(base, other, add(base, other))
