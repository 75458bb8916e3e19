# Accumulations over bounded data: sum, sum of squares and extremes of 1,000 readings.
from machine import ADC

zero = ADC(0).read_u16()
state = 4321 + zero
total = 0
squares = 0
least = 1023
most = 0
for _ in range(1000):
    state = (state * 1103 + 12345) & 0xFFFF
    reading = state & 1023
    total += reading
    squares += reading * reading
    least = min(least, reading)
    most = max(most, reading)
print((total + squares + least + most) & 0xFFFFFF)
