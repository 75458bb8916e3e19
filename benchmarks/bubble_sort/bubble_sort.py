# Comparisons and swaps in a list: 200 pseudo-random numbers.
from machine import ADC


def sort(values):
    for end in range(len(values) - 1, 0, -1):
        for i in range(end):
            if values[i] > values[i + 1]:
                values[i], values[i + 1] = values[i + 1], values[i]


zero = ADC(0).read_u16()
values = [0] * 200
state = 1 + zero
for i in range(200):
    state = (state * 75 + 74) % 65537
    values[i] = state
sort(values)
checksum = 0
for i in range(200):
    checksum = (checksum * 31 + values[i]) & 0xFFFFFF
print(checksum)
