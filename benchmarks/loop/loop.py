# Integer loop: sum of the low bytes of the first 100,000 squares.
from machine import ADC


def low_bytes(n):
    total = 0
    for i in range(n):
        total += (i * i) & 0xFF
    return total


zero = ADC(0).read_u16()
print(low_bytes(100000 + zero))
