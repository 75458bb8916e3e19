# Generators over generators, generator expressions, closures and methods, where each has one user; and where it has two.


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(source):
    for x in source:
        yield x * x


def odd(source):
    for x in source:
        if x & 1:
            yield x


def taken(source, count):
    for x in source:
        if count == 0:
            return
        count -= 1
        yield x


def flat(rows):
    for row in rows:
        yield from row


def chained(n):
    yield from numbers(n)
    yield from squares(numbers(n))
    yield -1


def given_back(n):
    result = yield from returning(n)
    yield result * 10


def returning(n):
    for i in range(n):
        yield i
    return n


def walk(depth, label):
    if depth:
        yield from walk(depth - 1, label + "l")
        yield label
        for x in walk(depth - 1, label + "r"):
            yield x


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left is not None:
            for x in self.left:
                yield x
        yield self.value
        if self.right is not None:
            yield from self.right


class Bag:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        for item in self.items:
            yield item

    def twice(self):
        for item in self.items:
            yield item
            yield item

    def larger(self, limit):
        return (item for item in self.items if item > limit)


class Loud(Bag):
    def __iter__(self):
        for item in self.items:
            yield str(item) + "!"


def closures(factor):
    def scaled(n):
        for i in range(n):
            yield i * factor

    def counted(n):
        nonlocal calls
        for i in range(n):
            calls += 1
            yield calls

    calls = 0
    total = 0
    for x in scaled(4):
        total += x
    for x in counted(3):
        total += x
    scale = (x * factor + calls for x in range(3))
    calls = 100
    for x in scale:
        total += x
    return total, calls


def late(n):
    source = (x + n for x in range(3))
    n = 50
    return [x for x in source]


def shared():
    source = numbers(6)
    for x in source:
        if x == 2:
            break
    print("rest", list(source))
    source = numbers(3)
    for turn in range(2):
        for x in source:
            print(turn, x)
    both = numbers(4)
    for x in both:
        print(x, next(both, None))


def made_in_loop():
    sources = []
    for n in range(3):
        source = numbers(n)
        sources.append(source)
    for source in sources:
        for x in source:
            print(x, end=" ")
    print()


def side_effects(log):
    def tell(x):
        log.append(x)
        return x

    source = (tell(x) for x in numbers(tell(3)))
    log.append("made")
    for x in source:
        log.append(-x)
    return log


print([x for x in taken(odd(squares(numbers(20))), 4)])
for x in squares(odd(numbers(8))):
    print(x, end=" ")
print()
for x in flat([[1, 2], [], [3]]):
    print(x, end=" ")
print()
for x in chained(3):
    print(x, end=" ")
print()
for x in given_back(3):
    print(x, end=" ")
print()
for x in walk(3, "."):
    print(x, end=" ")
print()
for x in Tree(4, Tree(2, Tree(1), Tree(3)), Tree(5)):
    print(x, end=" ")
print()
bag = Bag([3, 1, 2])
for turn in range(2):
    for x in bag:
        if x == 1:
            continue
        print(turn, x)
for x in bag.twice():
    print(x, end=" ")
for x in bag.larger(1):
    print(x, end=" ")
print()
for some in (Bag([7]), Loud([8])):
    for x in some:
        print(x)
for x in Loud([9]):
    print(x)
print(closures(5))
print(late(10))
shared()
made_in_loop()
print(side_effects([]))
evens = (x for x in range(10) if not x & 1)
halves = (x // 2 for x in evens)
for x in halves:
    print(x, end=" ")
print()
