# Tuples whose length is known when the program is compiled, and is wrong.
def t(f):
    try:
        print("no error", f())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def too_many():
    a, b = 1, 2, 3
    return a, b


def mixed():
    a, b = 1, "x", 2.5
    return a, b


def too_few():
    a, b, c = 1, "x"
    return a


def starred():
    a, b, *c = (1,)
    return a


def starred_mixed():
    a, *b, c, d = (1, "x")
    return a


def pair():
    return 1, [2]


def from_call():
    a, b, c = pair()
    return a


def single():
    (a,) = pair()
    return a


def empty():
    [] = pair()
    return 0


def nothing():
    a, = ()
    return a


def nested():
    a, (b, c) = 1, (2, 3, 4)
    return a, b, c


def in_loop():
    total = 0
    for a, b in [(1, 2, 3), (4, 5, 6)]:
        total += a
    return total


def in_comprehension():
    return [a for a, b in ((1, 2, 3),)]


def text():
    a, b = "abc"
    return a


def number():
    a, b = 5
    return a


def swap():
    a, b = 1, 2
    a, b = b, a, b
    return a


for f in (too_many, mixed, too_few, starred, starred_mixed, from_call, single, empty, nothing, nested, in_loop, in_comprehension, text, number, swap):
    t(f)
try:
    x, y = 1, 2, 3
except ValueError as error:
    print(error)
try:
    x, y, z = (1, "q")
except ValueError as error:
    print(error)
