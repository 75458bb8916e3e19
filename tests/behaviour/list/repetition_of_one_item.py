# `[item] * times`, and comprehensions of known length, inside functions that run often.
def zeros(n):
    xs = [0] * n
    if n > 0:
        xs[0] = 1000
    return xs


def pairs(n, item):
    return [item] * n


def reversed_order(n):
    return n * ["x"]


def rows(n):
    grid = [[0] * n for _ in range(n)]
    for i in range(n):
        grid[i][i] = i * 70000
    return grid


def filled():
    return [i * i for i in range(10)], [[j for j in range(3)] for i in range(2)], [i for i in range(5) if i % 2]


def same():
    inner = []
    outer = [inner] * 3
    inner.append(1)
    return outer, outer[0] is outer[2]


print(zeros(0), zeros(-2), zeros(1), zeros(5), zeros(True))
print(pairs(3, "a"), pairs(2, None), pairs(2, (1, 2.5)), pairs(3, 1.5), pairs(0, 1), pairs(2, [1]))
print(reversed_order(3), rows(3), filled(), filled(), same())
x = 5
a = [x] * (x := 3)
b = [x] * x
print(a, b)
try:
    print([1] * "2")
except TypeError as error:
    print(error)
try:
    print([1] * 2.0)
except TypeError as error:
    print(error)
big = [2 ** 70] * 2
big[0] += 1
print(big, [0] * (2 ** 70 - 2 ** 70))
