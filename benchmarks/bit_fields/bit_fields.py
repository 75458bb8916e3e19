# Bit fields: registers packed and unpacked by shifts and masks.
from machine import ADC


def pack(mode, speed, level):
    return (mode & 7) << 13 | (speed & 31) << 8 | level & 0xFF


def unpack(word):
    return word >> 13, word >> 8 & 31, word & 0xFF


zero = ADC(0).read_u16()
total = 0
for i in range(3000 + zero):
    mode, speed, level = unpack(pack(i, i >> 2, i * 7))
    total = (total + mode * 3 + speed * 5 + level) & 0xFFFF
print(total)
