# Mandelbrot set on 20 by 20 points, in fixed point with 12 binary places.
from machine import ADC

SHIFT = 12


def iterations(cx, cy, limit):
    x = 0
    y = 0
    for i in range(limit):
        xx = x * x >> SHIFT
        yy = y * y >> SHIFT
        if xx + yy > 4 << SHIFT:
            return i
        y = (x * y >> SHIFT - 1) + cy
        x = xx - yy + cx
    return limit


zero = ADC(0).read_u16()
limit = 32 + (zero & 1)
total = 0
for row in range(20):
    for column in range(20):
        total += iterations((column * 3 << SHIFT) // 20 - (2 << SHIFT), (row * 2 << SHIFT) // 20 - (1 << SHIFT), limit)
print(total)
