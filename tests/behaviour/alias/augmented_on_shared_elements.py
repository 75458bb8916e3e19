cell = [0]
grid = [cell, cell, [0]]
for row in grid:
    row[0] += 1
print(grid)
grid[0] += ["same"]
grid[2] = grid[2] + ["new"]
print(grid, grid[0] is grid[1])
a = b = 5
a += 1
s = t = "x"
s += "y"
u = v = (1,)
u += (2,)
w = z = {1}
w |= {2}
p = q = bytearray(b"a")
p += b"b"
print(a, b, s, t, u, v, w, z, p, q)
