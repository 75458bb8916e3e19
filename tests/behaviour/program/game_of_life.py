def step(cells, width, height):
    new = []
    for y in range(height):
        row = []
        for x in range(width):
            alive = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if dx or dy:
                        alive += cells[(y + dy) % height][(x + dx) % width]
            row.append(1 if alive == 3 or cells[y][x] and alive == 2 else 0)
        new.append(row)
    return new


world = [[0] * 8 for _ in range(8)]
for x, y in ((1, 0), (2, 1), (0, 2), (1, 2), (2, 2)):
    world[y][x] = 1
for generation in range(5):
    print(generation)
    print("\n".join("".join(".#"[cell] for cell in row) for row in world))
    world = step(world, 8, 8)
