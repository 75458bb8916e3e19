# A counter whose growth has no visible bound starts small and leaves every machine word.
x = 1
rounds = 0
while x < 10**24:
    x = x * 3 + 1
    rounds += 1
print(rounds, x)
while x > 0:
    x = x // 7 - 1
    rounds += 1
print(rounds, x)
