# Squares, cubes and their differences, up to many words.
n = 123456789
for _ in range(5):
    square = n * n
    cube = square * n
    print(n, square, cube, cube - square, cube // square == n, cube % n, (n + 1) ** 2 - square - 2 * n)
    n = square
