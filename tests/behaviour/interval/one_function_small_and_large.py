# The same function with small and with large arguments, in both orders of first use.
def square_plus(x, y):
    return x * x + y


def series(n, factor):
    total = 0
    for i in range(n):
        total = total * factor + i
    return total


print(square_plus(10, 1), square_plus(100000, 1), square_plus(2**40, -1), square_plus(3, 2))
print(series(10, 1), series(10, 10), series(30, 10), series(3, 2**20), series(10, 1))
print(square_plus(0.5, 1), series(3, 0.5))
