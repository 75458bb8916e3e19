# Functions without effects compute in machine words until a result does not fit: the change must not show.


def fact(n):
    if n < 2:
        return 1
    return n * fact(n - 1)


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def power(base, exponent):
    result = 1
    while exponent > 0:
        if exponent & 1:
            result *= base
        base *= base
        exponent >>= 1
    return result


def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def digits(n):
    count = 0
    while n:
        n //= 10
        count += 1
    return count


def shifts(n, rounds):
    value = n
    for _ in range(rounds):
        value = (value << 1) ^ (value >> 3)
    return value


def bits(n):
    count = 0
    while n:
        count += n & 1
        n >>= 1
    return count


def inverse(n, rounds):
    value = n
    for i in range(rounds):
        value = ~value - (value | i)
    return value


for n in (1, 5, 7, 8, 12, 13, 19, 20, 21, 25):
    print(n, fact(n))
print([fib(n) for n in range(15)])
for base in (2, -2, 3, 10, -7, 181, 46341):
    print(base, [power(base, e) for e in (0, 1, 2, 3, 14, 15, 16, 30, 31, 32, 62, 63, 64)])
for a, b in ((12, 18), (2**31, 6), (-(2**31), 2**15), (2**70, 6), (0, 2**63), (2**64, 2**32)):
    print(gcd(a, b), end=" ")
print()
print(collatz(27), collatz(97), collatz(2**31 - 1), collatz(2**63 - 1))
print(is_even(10), is_odd(7), ackermann(2, 3))
for n in (0, 9, 10, 2**15, 2**16, 2**30, 2**31 - 1, 2**31, 2**32, 2**62, 2**63 - 1, 2**63, 2**64):
    print(digits(n), bits(n), shifts(n, 5), shifts(-n, 5), inverse(n, 6))
