from collections import deque, namedtuple

Pair = namedtuple("Pair", "a b")


class Row(tuple):
    pass


def pick(items, index):
    return items[index]


for items in (Pair(1, "x"), Row([1, "y", 2.5]), (1, 2, 3), [4, "z"], Pair(3, 3)):
    print([pick(items, index) for index in (0, -1, slice(0, 2), slice(None, None, -1))])


def first_and_rest(value):
    match value:
        case [1, *rest]:
            return rest
        case [a, b]:
            return a, b
    return None


for value in (Pair(1, "x"), Pair(3, 3), Row((1, 2, 3)), [1, 2], (5, 6), 7, "ab", {1: 2}):
    print(first_and_rest(value))
try:
    deque([1, 2]).rotate("a")
except TypeError as error:
    print(error)
