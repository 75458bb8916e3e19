# Tables of numbers that a module computes from constants alone: the same numbers, whoever computes them.
import math
from math import cos, pi

SIZE = 32
SIN = [int(127 * math.sin(i * 6.283 / SIZE)) for i in range(SIZE)]
COS = [round(1000 * cos(i * pi / 20)) if i % 3 else -i for i in range(40) if i != 5]
SQUARES = [x * x - 7 for x in range(-10, 30, 2)]
HALVES = [i / 2 for i in range(20)]
FLAGS = [i % 3 == 0 for i in range(20)]
MIXED = [i if i % 2 else i * 0.5 for i in range(18)]
LOGIC = [(i & 4) != 0 and i > 5 for i in range(18)]
BITS = [True & (i > 4) for i in range(17)]


def crc_table(polynomial):
    table = []
    for value in range(64):
        for _ in range(8):
            value = value >> 1 ^ polynomial if value & 1 else value >> 1
        table.append(value)
    return table


def primes(limit):
    sieve = [True] * limit
    found = []
    n = 2
    while n < limit:
        if sieve[n]:
            found.append(n)
            for m in range(n * n, limit, n):
                sieve[m] = False
        n += 1
    return found


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


TABLE = crc_table(0xEDB88320)
PRIMES = primes(100)
STEPS = [collatz(n) for n in range(1, 21)]
FACTORIALS = [factorial(n) for n in range(16)]
HUGE = [2 ** n for n in range(50, 80)]
print(SIN, COS, SQUARES, HALVES, FLAGS, MIXED, LOGIC, BITS)
print(TABLE, PRIMES, STEPS, FACTORIALS, HUGE)
print(len(SIN), SIN[-1], min(SIN), max(SIN), sum(SQUARES), TABLE[63], TABLE[-64])
for i in (31, 32, -32, -33):
    try:
        print(SIN[i])
    except IndexError as error:
        print(i, error)

# What somebody changes is changed for this list alone.
STEPS[3] = 1000
PRIMES.append(101)
print(STEPS, PRIMES, crc_table(0xEDB88320) == TABLE, crc_table(1) is TABLE)

# What is not constant is computed when its turn comes.
count = 0


def next_number():
    global count
    count += 1
    return count


NUMBERS = [next_number() for _ in range(20)]
print(NUMBERS, count)


def noisy(n):
    print("making", n)
    return [i for i in range(n)]


NOISY = noisy(17)
print(NOISY)
last = 0
WALRUS = [(last := i * 3) for i in range(16)]
print(WALRUS, last)
try:
    BAD = [10 // (8 - i) for i in range(20)]
except ZeroDivisionError as error:
    print(error)
factor = 2
DOUBLED = [i * factor for i in range(16)]
factor = 3
TRIPLED = [i * factor for i in range(16)]
print(DOUBLED, TRIPLED)
shared = [1, 2, 3]
FROM_SHARED = [x + i for i in range(6) for x in shared]
shared[0] = 100
AGAIN = [x + i for i in range(6) for x in shared]
print(FROM_SHARED, AGAIN)


def memo(n, seen=[]):
    seen.append(n)
    return [len(seen)] * 16


print(memo(1), memo(2))
LONG = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
LONG.append(11)
print(LONG, [5, 6, 7, 8, 9, 10, 11, 12, 13][2:4])
