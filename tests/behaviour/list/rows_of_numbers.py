# Two-dimensional lists of numbers: made once, never resized, and those that are not.
WIDTH, HEIGHT = 4, 3

grid = [[0] * WIDTH for _ in range(HEIGHT)]
squares = [[(x + 1) * (y + 1) for x in range(5)] for y in range(4)]
corners = [[0, 0, 255] for _ in range(2)]
halves = [[0.5] * 2 for _ in range(2)]
flags = [[False] * 3 for _ in range(2)]

grid[1][2] = 7
grid[2] = grid[1]
grid[1][0] = 9
print(grid, grid[1] is grid[2], grid[0] is grid[1])
print(squares, sum(map(sum, squares)), squares[3][4])
corners[0][1] += 3
print(corners, halves, flags)
halves[1][0] *= 3
flags[0][2] = not flags[0][2]
print(halves, flags)
for row in squares:
    row.reverse()
print(squares[0], squares[-1][0], max(squares), len(squares[0]), 20 in squares[3])
row = squares[1]
squares[1] = squares[2]
print(row, squares[1], row == [10, 8, 6, 4, 2], [row[:] for row in squares])
try:
    grid[0][4] = 1
except IndexError as error:
    print(error)
try:
    print(grid[3])
except IndexError as error:
    print(error)

# One that grows, one of different lengths, one that is made again: lists as ever.
growing = [[0] * 2 for _ in range(2)]
growing[0].append(5)
print(growing)
steps = [[1] * n for n in range(4)]
print(steps)


def fresh():
    return [[0] * 2 for _ in range(2)]


first, second = fresh(), fresh()
first[0][0] = 1
print(first, second)

wide = [[0] * 3 for _ in range(2)]
wide[0] = [1, 2, 3]
wide[1][1] = 4
print(wide)

names = [["", "x"] for _ in range(2)]
names[0][0] = "a"
print(names)

cube = [[[0] * 2 for _ in range(2)] for _ in range(2)]
cube[0][1][0] = 3
print(cube)

some = [[n] * 2 for n in range(6) if n % 2]
print(some)
kept = []
table = [[n, n * n] for n in range(3)]
for line in table:
    kept.append(line)
kept[1][1] = 100
print(table, kept, {str(line): line for line in table})


class Screen:
    def __init__(self):
        self.rows = [[0] * 8 for _ in range(2)]

    def set(self, x, y):
        self.rows[y][x] = 1

    def count(self):
        return sum(sum(row) for row in self.rows)


screen = Screen()
screen.set(3, 1)
screen.set(7, 0)
print(screen.count(), screen.rows)


def matrix_product(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


left = [[i + j for j in range(3)] for i in range(2)]
right = [[i * j for j in range(2)] for i in range(3)]
print(matrix_product(left, right))
