# enumerate, zip and reversed over two buffers.
from machine import ADC

zero = ADC(0).read_u16() & 0xFF
first = bytearray(256)
second = bytearray(256)
for i in range(256):
    first[i] = (i * 3 + zero) & 0xFF
    second[i] = (i * 5) & 0xFF
total = 0
for _ in range(8):
    for index, value in enumerate(first):
        total = (total + index * value) & 0xFFFF
    for left, right in zip(first, second):
        total = (total + left * right) & 0xFFFF
    for value in reversed(second):
        total = (total * 3 + value) & 0xFFFF
print(total)
