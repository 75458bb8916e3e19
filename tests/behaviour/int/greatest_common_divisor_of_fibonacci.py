def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


for m, n in ((30, 45), (60, 90), (120, 84), (300, 200)):
    print(m, n, fibonacci(m), gcd(fibonacci(m), fibonacci(n)), fibonacci(gcd(m, n)))
