# Lists that are made once and never change their size, wherever a list can go.
import math

flags = [0] * 100
table = [3, 1, 4, 1, 5, 9, 2, 6]
signed = [-1, 0, 127, -128]
wide = [1, 70000, -70000]
real = [0.5, -0.25, 3.0]
truths = [True, False] * 4
words = ["red", "green", "blue"]
pattern = [1, 2, 3] * 3
nothing = [None] * 4
squares = [i * i for i in range(12)]
sines = [int(127 * math.sin(i * 6.283 / 16)) for i in range(16)]
mixed = [1, "two", 3.0, None]
pairs = [(1, "a"), (2, "b")]


def fill(xs, k):
    for i in range(len(xs)):
        xs[i] = (i * k) & 255


def total(xs):
    result = 0
    for x in xs:
        result += x
    return result


def at(xs, i):
    try:
        return xs[i]
    except IndexError as error:
        return str(error)


def put(xs, i, value):
    try:
        xs[i] = value
    except IndexError as error:
        return str(error)
    return "done"


fill(flags, 3)
print(total(flags), flags[7], flags[-1], len(flags), max(flags), min(flags))
print(at(flags, 99), at(flags, -100), at(flags, 100), at(flags, -101))
print(put(flags, 99, 5), put(flags, -100, 6), put(flags, 100, 7), put(flags, -101, 8), flags[99], flags[0])
print(table, signed, wide, real, truths, words, pattern, nothing)
print(squares, sines, mixed, pairs)
print(sorted(table), sum(table), 9 in table, 7 in table, table.index(5), table.count(1))
try:
    table.index(77)
except ValueError as error:
    print(error)
print(table[2:5], table[::-1], table[:], table + [0], table * 2, table == [3, 1, 4, 1, 5, 9, 2, 6], table < [3, 2])
print(table.copy() is table, list(table), tuple(table), set(words) == {"red", "green", "blue"}, ", ".join(words))
print([x + 1 for x in table], list(zip(table, words)), list(enumerate(words, 1)), list(reversed(table)))
a, b, c = words
first, *rest = table
print(a, b, c, first, rest)
print(f"{table} {words!r} {str(real)}", repr(signed), bool(table))
for i, word in enumerate(words):
    print(i, word, end="; ")
print()
pattern.sort(reverse=True)
pattern.reverse()
print(pattern, any(truths), all(truths), isinstance(table, list), type(table).__name__)


class Holder:
    shared = [7, 8, 9]

    def __init__(self, items):
        self.items = items
        self.own = [0] * 5

    def put(self, i, value):
        self.own[i] = value
        self.items[0] += 1


holder = Holder(signed)
holder.put(3, 300)
print(holder.own, holder.items, signed is holder.items, Holder.shared, holder.shared[1])
nested = [table, squares[:3]]
nested[0][0] = 30
print(table[0], nested)
by_name = {"table": real, "other": [1.5]}
by_name["table"][1] = 2.5
print(real, by_name)
anything = [words, 5, table]
for thing in anything:
    print(thing)


def with_default(x, history=[0, 0, 0]):
    history[x] += 1
    return history


print(with_default(1), with_default(1), with_default(2))


def counter():
    counts = [0, 0]

    def step(i):
        counts[i] += 1
        return counts[i]

    return step


step = counter()
print(step(0), step(0), step(1))


def walk(xs):
    for x in xs:
        yield x * 2


print(list(walk(table)), sum(walk(signed)))
find = table.index
print(find(9), (lambda xs: xs[1])(words))
maybe = words if len(table) > 3 else None
print(maybe is words, maybe)


def main():
    buffer = [0] * 16
    view = buffer
    for i in range(16):
        view[i] = 1 << i
    print(buffer, buffer is view, id(buffer) == id(view))
    names = [str(i) for i in range(3)]
    names[1] += "!"
    print(names)


main()
match signed:
    case [x, y, *others]:
        print(x, y, others)
try:
    flags[1.5]
except TypeError as error:
    print(error)
nothing[2] = words
print(nothing, nothing[2] is words)
