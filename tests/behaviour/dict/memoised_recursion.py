cache = {}


def ways(n, coins):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    key = (n, len(coins))
    if key not in cache:
        cache[key] = ways(n - coins[0], coins) + ways(n, coins[1:])
    return cache[key]


print(ways(100, (50, 25, 10, 5, 1)), len(cache))


def fibonacci(n, known={0: 0, 1: 1}):
    if n not in known:
        known[n] = fibonacci(n - 1) + fibonacci(n - 2)
    return known[n]


print(fibonacci(90), fibonacci(10))
