# sum() of a generator expression: no list, no generator object.
from machine import ADC

zero = ADC(0).read_u16()
total = 0
for k in range(20):
    total = (total + sum((i * k + zero) & 0x3F for i in range(200) if i & 1)) & 0xFFFF
print(total)
