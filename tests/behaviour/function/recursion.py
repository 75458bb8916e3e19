def factorial(n):
    return 1 if n == 0 else n * factorial(n - 1)


def hanoi(n, source, target, spare):
    if n == 0:
        return 0
    return hanoi(n - 1, source, spare, target) + 1 + hanoi(n - 1, spare, target, source)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def flatten(item):
    return [x for part in item for x in flatten(part)] if isinstance(item, list) else [item]


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(factorial(10), factorial(30), hanoi(8, "a", "b", "c"), ackermann(2, 3), flatten([1, [2, [3, []], 4]]), even(50), odd(7))
