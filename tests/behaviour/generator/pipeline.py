def numbers(limit):
    n = 1
    while n <= limit:
        yield n
        n += 1


def odd(source):
    for n in source:
        if n % 2:
            yield n


def squares(source):
    return (n * n for n in source)


def take(source, count):
    for _, item in zip(range(count), source):
        yield item


def pairs(source):
    previous = None
    for item in source:
        if previous is not None:
            yield previous, item
        previous = item


print(list(take(squares(odd(numbers(10**9))), 5)), list(pairs(odd(numbers(9)))), sum(squares(numbers(100))))
