# A list that grows by append: 1000 elements, then their sum.
from machine import ADC


def fill(n):
    values = []
    for i in range(n):
        values.append(i * 3)
    return values


zero = ADC(0).read_u16()
total = 0
for value in fill(1000 + zero):
    total += value
print(total)
