# Bytes in an array: how many primes are below 2000.
from machine import ADC


def count_primes(flags):
    size = len(flags)
    count = 0
    for i in range(2, size):
        if flags[i] == 0:
            count += 1
            for j in range(i * i, size, i):
                flags[j] = 1
    return count


zero = ADC(0).read_u16()
flags = bytearray(2000)
flags[0] = zero & 0xFF
print(count_primes(flags))
