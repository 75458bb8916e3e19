# map() of Arduino, written as every user writes it.
def scale(x, in_low, in_high, out_low, out_high):
    return (x - in_low) * (out_high - out_low) // (in_high - in_low) + out_low


print([scale(x, 0, 65535, 0, 100) for x in (0, 1, 655, 656, 32768, 65535)])
print([scale(x, 0, 1023, -40, 125) for x in (0, 1, 512, 1023)], [scale(x, 0, 10, 100, 0) for x in (0, 3, 10)])
print([scale(x, 0, 65535, 0, 2**31) for x in (1, 65534)], scale(5, 0, 10, 0, 2**62), scale(-5, -10, 10, -(2**31), 2**31 - 1), scale(0.5, 0, 1, 0, 10))
