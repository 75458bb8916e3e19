# A dict of integers: 500 insertions and 500 look-ups.
from machine import ADC


def run(n):
    table = {}
    for i in range(n):
        table[i * 7919 & 0xFFFF] = i
    total = 0
    for i in range(n):
        total += table[i * 7919 & 0xFFFF]
    return total + len(table)


zero = ADC(0).read_u16()
print(run(500 + zero))
