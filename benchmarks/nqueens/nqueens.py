# Recursion over an array: in how many ways six queens stand on a board without threatening each other.
from machine import ADC


def is_safe(columns, row, column):
    for other in range(row):
        distance = columns[other] - column
        if distance == 0 or distance == row - other or distance == other - row:
            return False
    return True


def place(columns, row, n):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if is_safe(columns, row, column):
            columns[row] = column
            count += place(columns, row + 1, n)
    return count


zero = ADC(0).read_u16()
n = 6 + (zero & 1)
columns = [0] * 8
print(place(columns, 0, n))
