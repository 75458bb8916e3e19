# A sum that leaves the range of a 64-bit machine word stays exact.
def add(a, b):
    return a + b


for base in (2**62 - 1, 2**62, 2**63 - 1, 2**63, 2**64 - 1, 2**64, -(2**62) - 1, -(2**63), -(2**63) - 1):
    for other in (-1, 1, base, -base):
        print(base, other, add(base, other))
