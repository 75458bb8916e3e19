def memoise(function):
    cache = {}
    hits = 0

    def wrapper(*args):
        nonlocal hits
        if args in cache:
            hits += 1
        else:
            cache[args] = function(*args)
        return cache[args]

    def statistics():
        return len(cache), hits

    return wrapper, statistics


def slow_power(base, exponent):
    return base**exponent


power, statistics = memoise(slow_power)
print(power(2, 10), power(2, 10), power(3, 50), power(2, 10), statistics())
