def f(first, *rest):
    return first, rest, len(rest)


def total(*numbers):
    result = 0
    for n in numbers:
        result += n
    return result


print(f(1), f(1, 2, 3), f(*"abc"), total(), total(1, 2), total(*range(5), *[10]), total(1, 2.5), f(*[1], *(), 2))
