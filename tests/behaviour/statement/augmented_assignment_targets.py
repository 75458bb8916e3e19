x = 5
x += 2
x -= 1
x *= 3
x //= 2
x %= 7
x **= 3
x <<= 2
x >>= 1
x |= 9
x &= 13
x ^= 6
print(x)
x /= 4
print(x)


class Box:
    total = 1


box = Box()
box.total += 5
values = [1, 2, 3]
values[1] *= 10
values[-1] -= 0.5
values[0:2] += [9]
d = {"a": 1}
d["a"] += 1
d["s"] = "x"
d["s"] *= 3
grid = [[0] * 2 for _ in range(2)]
grid[1][0] += 4
print(box.total, Box.total, values, d, grid)
try:
    d["zz"] += 1
except KeyError as error:
    print(error)
