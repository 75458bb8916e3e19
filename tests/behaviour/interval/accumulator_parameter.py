# An accumulator that travels through recursion has no bound that can be seen.
def total(values, index=0, result=0):
    if index == len(values):
        return result
    return total(values, index + 1, result * 10 + values[index])


def power_sum(n, accumulator=1):
    return accumulator if n == 0 else power_sum(n - 1, accumulator * 7 + n)


print(total([1, 2, 3]), total([9] * 9), total([9] * 10), total([9] * 20), total([]), power_sum(5), power_sum(12), power_sum(40))
