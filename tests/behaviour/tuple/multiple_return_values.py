def stats(values):
    return min(values), max(values), sum(values) / len(values)


low, high, mean = stats([3, 1, 2])
print(low, high, mean, stats([5]), stats((1, 2.5))[1])


def swap(pair):
    first, second = pair
    return second, first


print(swap((1, "a")), swap(swap([1, 2])))
