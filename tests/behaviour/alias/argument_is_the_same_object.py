def clear(values):
    values.clear()


def grow(values, other):
    values.append(len(other))
    other.append(len(values))
    return values is other


a = [1, 2]
b = a
print(grow(a, b), a)
print(grow(a, [0]), b)
clear(b)
print(a, a is b)


def mutate_while_reading(source, target):
    for x in list(source):
        target.append(x * 2)
    return source


c = [1, 2]
print(mutate_while_reading(c, c), c)
