# A table computed at compile time: 10,000 samples of two mixed sines.
import math

from machine import ADC

SINE = [int(127 * math.sin(i * 6.283185 / 256)) for i in range(256)]

zero = ADC(0).read_u16()
phase = zero
total = 0
for i in range(10000):
    phase = (phase + 7) & 0xFFFF
    sample = SINE[phase & 0xFF] + SINE[phase >> 3 & 0xFF]
    total = (total + sample) & 0xFFFF
print(total)
