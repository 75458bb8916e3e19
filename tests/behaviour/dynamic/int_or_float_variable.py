def accumulate(values):
    total = 0
    for v in values:
        total += v
    return total


x = 1
for step in range(5):
    x = x * 2 if step % 2 else x / 2
    print(x, type(x).__name__)
print(accumulate([1, 2]), accumulate([1, 2.0]), accumulate([]), accumulate([0.5, 2**60]))


def half(n):
    if n % 2 == 0:
        return n // 2
    return n / 2


print([half(n) for n in range(5)], sum(half(n) for n in range(5)), half(2**70), half(7.0))
