# Dispatch through a list of functions: a small interpreter.
from machine import ADC


def increment(x):
    return (x + 1) & 0xFFFF


def double(x):
    return (x << 1) & 0xFFFF


def invert(x):
    return x ^ 0xFFFF


def halve(x):
    return x >> 1


HANDLERS = [increment, double, invert, halve]

zero = ADC(0).read_u16()
program = bytes([0, 1, 0, 1, 1, 2, 3, 0])
x = zero
for _ in range(500):
    for code in program:
        x = HANDLERS[code & 3](x)
print(x)
