grid = {}
for x in range(3):
    for y in range(3):
        grid[x, y] = x * 10 + y
print(grid[1, 2], grid[(2, 0)], (5, 5) in grid, grid.get((0, 9), -1), sum(grid.values()))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


seen = {Point(1, 2): "a"}
seen[Point(1, 2)] = "b"
seen[Point(2, 1)] = "c"
print(len(seen), seen[Point(1, 2)], Point(9, 9) in seen)


class Plain:
    pass


one, two = Plain(), Plain()
d = {one: 1, two: 2}
print(d[one], d[two], len(d), Plain() in d)
