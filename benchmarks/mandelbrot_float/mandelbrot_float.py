# Mandelbrot set on 20 by 20 points, in floating point.
from machine import ADC


def iterations(cx, cy, limit):
    x = 0.0
    y = 0.0
    for i in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return i
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


zero = ADC(0).read_u16()
limit = 32 + (zero & 1)
total = 0
for row in range(20):
    for column in range(20):
        total += iterations(column * 0.15625 - 2.0, row * 0.109375 - 1.0, limit)
print(total)
