# Index checks go where the length of a sequence is known: each list is read on both sides of its bounds.
from array import array


def read(xs, i):
    try:
        return xs[i]
    except IndexError as error:
        return str(error)


def table():
    made = []
    for i in range(8):
        made.append(i * i)
    return made


def skipping(limit):
    made = []
    for i in range(8):
        if i >= limit:
            continue
        made.append(i)
    return made


def breaking(limit):
    made = []
    for i in range(8):
        if i == limit:
            break
        made.append(i)
    else:
        made.append(99)
    return made


TABLE = table()
REBOUND = [1, 2, 3, 4, 5, 6, 7, 8]
POPPED = [1, 2, 3, 4, 5, 6, 7, 8]
CLEARED = [0] * 8
GRID = [[x * y for x in range(4)] for y in range(3)]
EVEN = [x for x in range(8) if x % 2 == 0]
PAIRS = [a * b for a in range(4) for b in range(3)]


def rebind(n):
    global REBOUND
    REBOUND = [0] * n


def total(xs):
    result = 0
    for i in range(8):
        try:
            result += xs[i]
        except IndexError:
            return "stopped at " + str(i)
    return result


def masked(xs):
    seen = []
    for i in range(5, 11):
        seen.append(xs[i & 7])
    return seen


print(total(TABLE), masked(TABLE), read(TABLE, 7), read(TABLE, 8), read(TABLE, -8), read(TABLE, -9))
print(total(skipping(8)), total(skipping(5)), total(breaking(3)), total(breaking(9)))
print(total(REBOUND))
rebind(8)
print(total(REBOUND))
rebind(7)
print(total(REBOUND))
rebind(-2)
print(total(REBOUND), len(REBOUND))

for k in range(3):
    POPPED.pop()
    print(total(POPPED), len(POPPED))

alias = CLEARED
print(total(CLEARED))
alias.clear()
print(total(CLEARED))

for y in range(4):
    for x in range(3, 5):
        try:
            print(GRID[y][x], end=" ")
        except IndexError:
            print("none", end=" ")
print()
GRID[1] = [7]
print([read(row, 1) for row in GRID])
print(read(EVEN, 3), read(EVEN, 4), read(PAIRS, 11), read(PAIRS, 12), len(EVEN), len(PAIRS))


class Ring:
    def __init__(self, size):
        self.items = [0] * size
        self.size = size
        self.at = 0

    def put(self, value):
        self.items[self.at] = value
        self.at += 1
        if self.at == self.size:
            self.at = 0

    def first(self, n):
        return [read(self.items, i) for i in range(n)]


small, large = Ring(3), Ring(5)
for i in range(7):
    small.put(i)
    large.put(i * 10)
print(small.first(4), large.first(6))


def windows(n):
    data = array("h", [i * 3 - 5 for i in range(n)])
    out = array("h", [0] * 8)
    for i in range(len(out)):
        try:
            out[i] = data[i] + data[i + 2]
        except IndexError as error:
            return str(error), i
    return out.tolist()


print(windows(10), windows(9), windows(0))


def bytes_of(n):
    raw = bytearray(n)
    for i in range(4):
        try:
            raw[i] = i + 1
        except IndexError as error:
            return str(error), len(raw)
    return bytes(raw)


print(bytes_of(4), bytes_of(3), bytes_of(5))
LETTERS = b"abcdefgh"
print([LETTERS[(i * 3) & 7] for i in range(8)], read(LETTERS, 8))


def grown(n):
    made = []
    for i in range(n):
        made.append([0] * (i % 3))
    return made


for row in grown(4):
    print(read(row, 1), end=" ")
print()


def twice(xs):
    return xs + xs


joined = twice([1, 2, 3])
print([read(joined, i) for i in range(4, 8)])
copied = sorted(joined)
joined.append(9)
del joined[0:3]
print([read(joined, i) for i in range(2, 6)], [read(copied, i) for i in range(4, 8)])


def nested(flag):
    rows = []
    for i in range(3):
        row = []
        for j in range(4):
            if flag and j == 2:
                break
            row.append(i * j)
        rows.append(row)
    return rows


for rows in (nested(False), nested(True)):
    for row in rows:
        print([read(row, j) for j in range(1, 5)])


def while_index(xs):
    i = 0
    found = []
    while True:
        try:
            found.append(xs[i])
        except IndexError:
            break
        i += 1
    return found, i


print(while_index([4, 5, 6]), while_index([]))


def swapped(values):
    order = [0] * 4
    for place, value in enumerate(values):
        if place < 4:
            order[place] = value
    return order


print(swapped([3, 1]), swapped([9, 8, 7, 6, 5]))
