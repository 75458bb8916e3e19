# A generator: the Collatz sequences of 1 to 100, summed.
from machine import ADC


def collatz(n):
    while n != 1:
        yield n & 0xFF
        n = n // 2 if n % 2 == 0 else (3 * n + 1) & 0xFFFF


zero = ADC(0).read_u16()
total = 0
for start in range(1, 101 + zero):
    for step in collatz(start):
        total = (total + step) & 0xFFFF
print(total)
