# Function calls: the 20th Fibonacci number by naive recursion.
from machine import ADC


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


zero = ADC(0).read_u16()
print(fib(20 + zero))
