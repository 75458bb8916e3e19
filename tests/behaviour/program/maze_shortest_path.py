MAZE = """\
#########
#S..#...#
#.#.#.#.#
#.#...#E#
#########""".split("\n")


def find(mark):
    for y, row in enumerate(MAZE):
        if mark in row:
            return row.index(mark), y


def shortest(start, goal):
    previous = {start: None}
    queue = [start]
    for x, y in queue:
        if (x, y) == goal:
            break
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            cell = x + dx, y + dy
            if MAZE[cell[1]][cell[0]] != "#" and cell not in previous:
                previous[cell] = (x, y)
                queue.append(cell)
    path = []
    cell = goal
    while cell is not None:
        path.append(cell)
        cell = previous[cell]
    return path[::-1]


path = shortest(find("S"), find("E"))
print(len(path), path[:4], path[-1])
for y, row in enumerate(MAZE):
    print("".join("*" if (x, y) in path else c for x, c in enumerate(row)))
