def find(grid, wanted):
    for y, row in enumerate(grid):
        for x, cell in enumerate(row):
            if cell == wanted:
                return x, y
    return None


def first_repeated(text):
    seen = set()
    for c in text:
        if c in seen:
            return c
        seen.add(c)


print(find([[1, 2], [3, 4]], 3), find([[]], 1), first_repeated("abcb"), first_repeated("abc"))
