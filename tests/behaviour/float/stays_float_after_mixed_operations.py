# An int that met a float is a float, and prints as one.
def mean(values):
    total = 0
    for value in values:
        total += value
    return total, total / len(values)


print(mean([1, 2, 3]))
print(mean([1.0, 2, 3]))
print(mean([1, 2, 3.5]))
print(mean([True, 2]))
print(sum([1, 2]), sum([1.0, 2]), sum([1, 2], 0.0), sum([]), max(1, 2.5), max(3, 2.5), min(1.0, 1), min(1, 1.0), 5 // 2.0, 5 % 2.0, 2 ** 2.0)
