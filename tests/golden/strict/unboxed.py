def mean(values):
    return sum(values) // len(values)


readings = [3, 5, 8]
print(mean(readings), max(readings))
