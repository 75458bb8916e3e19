# A bound holds for the value that a variable had when it was found, and for no other.


def reassigned(n):
    values = [0] * n
    n = n + 2
    seen = 0
    try:
        for i in range(n):
            values[i] = i
            seen += 1
    except IndexError as error:
        print(error)
    return seen


def other_list(a, b):
    try:
        for i in range(len(a)):
            print(a[i], b[i])
    except IndexError as error:
        print(error)


def replaced(values):
    size = len(values)
    try:
        for i in range(size):
            print(values[i])
            values = values[1:]
    except IndexError as error:
        print(error)


def grown_in_loop(rounds):
    values = [1]
    n = 1
    for _ in range(rounds):
        for i in range(n):
            values[i] += 1
        n += 1
        values.append(0)
    return values


def off_by_one(values):
    try:
        for i in range(len(values)):
            values[i + 1] = values[i]
    except IndexError as error:
        print(error)
    return values


def kept_from_last_round(sizes):
    values = [0]
    for n in sizes:
        try:
            values[n - 1] = n
        except IndexError as error:
            print(n, error)
        values = [0] * n


def negative(values):
    for i in range(len(values)):
        print(values[i - 2], end=" ")
    print()


def either(flag, a, b):
    values = a if flag else b
    size = len(a)
    try:
        for i in range(size):
            print(values[i], end=" ")
    except IndexError as error:
        print(error)
    print()


print(reassigned(3))
other_list([1, 2, 3], [4, 5])
replaced([1, 2, 3, 4])
print(grown_in_loop(4))
print(off_by_one([1, 2, 3]))
kept_from_last_round([1, 3, 2])
negative([1, 2, 3])
either(True, [1, 2], [3])
either(False, [1, 2], [3])

try:
    flags = bytearray(4)
    n = 4
    n += 1
    for i in range(n):
        flags[i] = i
except IndexError as error:
    print(error, list(flags))
try:
    flags[1] = 256
except ValueError as error:
    print(error)
