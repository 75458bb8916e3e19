# Nested lists: the product of two 16 by 16 matrices of integers.
from machine import ADC

SIZE = 16


def multiply(a, b, c):
    for i in range(SIZE):
        for j in range(SIZE):
            total = 0
            for k in range(SIZE):
                total += a[i][k] * b[k][j]
            c[i][j] = total


zero = ADC(0).read_u16() & 0xFF
a = [[(i * 7 + j * 3 + zero) % 19 for j in range(SIZE)] for i in range(SIZE)]
b = [[(i * 5 + j * 11) % 23 - 11 for j in range(SIZE)] for i in range(SIZE)]
c = [[0] * SIZE for _ in range(SIZE)]
multiply(a, b, c)
checksum = 0
for row in c:
    for cell in row:
        checksum = (checksum * 31 + cell) & 0xFFFF
print(checksum)
