# A condition on a result says something of what it was computed from: on both sides of each bound.
def clipped_square(x):
    if x * x > 100:
        return -1
    return 1000 // (x + 11)


print([clipped_square(x) for x in (-11, -10, -9, 0, 9, 10, 11)])


def fixed_point(cx, cy, limit):
    x = 0
    y = 0
    for i in range(limit):
        xx = x * x >> 12
        yy = y * y >> 12
        if xx + yy > 4 << 12:
            return i, x, y
        y = (x * y >> 11) + cy
        x = xx - yy + cx
    return limit, x, y


print(fixed_point(0, 0, 10), fixed_point(4096, 4096, 50), fixed_point(-8192, 0, 50), fixed_point(-8193, 1, 500))
print(fixed_point(10**9, 10**9, 5), fixed_point(-(10**12), 3, 5))


def sums(a, b):
    a &= 0xFF
    if a + b < 10:
        return "low", a + b
    if a - b > 1000000000000:
        return "far", a - b
    return "else", b


print(sums(5, 4), sums(5, 5), sums(0, -(10**12) - 1), sums(255, -(10**30)), sums(3, 10**30))


def shifted(value):
    half = value >> 3
    if half == 7:
        return value - 56
    if value << 2 <= 40 and value >= 0:
        return [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20][value]
    return None


print([shifted(v) for v in (-1, 0, 9, 10, 11, 55, 56, 63, 64, 10**20)])


def divided(value):
    if value // 10 == 3:
        return value - 30
    if -value > 5:
        return -1
    return value * 3


print([divided(v) for v in (-7, -6, -5, 0, 29, 30, 39, 40)])


def reassigned(n):
    # The condition is on what n was.
    twice = n * 2
    n = n + 1000
    if twice < 20:
        return n
    return -n


print(reassigned(9), reassigned(10), reassigned(-(2**31)), reassigned(2**31))


def in_loop(values):
    total = 0
    for value in values:
        scaled = value * 3 + 1
        while scaled > 50:
            scaled -= 7
            value += 1
        if scaled - 40 >= 0:
            total += value
        total ^= scaled
    return total


print(in_loop(range(0, 40)), in_loop([10**10 % 97, 2**20]))


def with_bools(flag, n):
    if flag + n > 3:
        return flag, n
    return n, flag


print(with_bools(True, 2), with_bools(True, 3), with_bools(False, 3), with_bools(2.5, 1))


def copied(x):
    y = x
    z = y
    if z < 8:
        return [x, y, z, 1 << (x & 7)]
    return x, y, z


print(copied(-3), copied(7), copied(8), copied(2**40))


def squared_float(x):
    square = x * x
    if square < 4:
        return "in"
    return "out"


print(squared_float(1.9), squared_float(2.0), squared_float(-2), squared_float(1), squared_float(2**70))


def exact_root(n):
    if n * n <= 3037000499 * 3037000499:
        return n
    return "beyond"


print(exact_root(3037000499), exact_root(-3037000499), exact_root(3037000500))
