def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def identity(n):
    return [[int(i == j) for j in range(n)] for i in range(n)]


def power(m, n):
    result = identity(len(m))
    while n:
        if n & 1:
            result = multiply(result, m)
        m = multiply(m, m)
        n >>= 1
    return result


f = [[1, 1], [1, 0]]
print(power(f, 10), power(f, 100)[0][1], multiply([[1, 2, 3]], [[1], [2], [3]]), [list(r) for r in zip(*[[1, 2], [3, 4]])], identity(3))
print(multiply([[0.5, 0], [0, 2]], [[2, 4], [1, 1]]))
