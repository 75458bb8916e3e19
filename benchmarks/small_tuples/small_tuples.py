# Small tuples by value: minimum and maximum of windows, returned together.
from machine import ADC


def bounds(a, b, c):
    low = a if a < b else b
    high = b if a < b else a
    return (c if c < low else low), (c if c > high else high)


zero = ADC(0).read_u16()
state = 77 + zero
total = 0
for _ in range(3000):
    state = (state * 1103 + 12345) & 0xFFFF
    low, high = bounds(state & 0xFF, state >> 8, state >> 4 & 0xFF)
    total = (total + high - low) & 0xFFFF
print(total)
