values = [2**32, 2**64, 2**96, 2**128, 10**30]
for value in values:
    print(value - 1, value - (value - 1), 1 - value, value - value)
print(2**96 - 2**64 - 2**32 - 1)
print(-(2**64) - 1 - -(2**64))
