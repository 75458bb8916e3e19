def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


for f in fibonacci():
    if f > 10**20:
        break
print(f)
result = []
for p in primes():
    if p > 50:
        break
    result.append(p)
print(result, [x for x, _ in zip(fibonacci(), range(12))])
