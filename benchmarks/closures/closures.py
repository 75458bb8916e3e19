# Closures: two counters and a scaler made by functions, called 10,000 times.
from machine import ADC


def make_scaler(factor, offset):
    def scale(value):
        return (value * factor + offset) >> 3

    return scale


zero = ADC(0).read_u16()
scale = make_scaler(5 + (zero & 1), 3)
total = 0
for i in range(10000 + zero):
    total = (total + scale(i & 0xFF)) & 0xFFFF
print(total)
