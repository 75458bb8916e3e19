def add_one(values):
    values.append(1)


def replace(values):
    values = [9]
    values.append(8)
    return values


a = []
b = a
add_one(a)
add_one(b)
print(a, b, a is b, replace(a), a)
grid = [[0] * 2] * 3
grid[0][0] = 5
print(grid)
grid = [[0] * 2 for _ in range(3)]
grid[0][0] = 5
print(grid)
inner = [1]
outer = [inner, inner, [1]]
inner.append(2)
print(outer, outer[0] is outer[1], outer[0] == outer[2])
