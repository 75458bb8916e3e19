# Lists and chains that are nested ten thousand deep, as far as memory allows, survive collections: marking them needs no stack.
# also on: microbit
import gc
import sys


class Link:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def deepest(start):
    # As deep as the heap is large, ten thousand at most.
    depth = 10000
    while depth > 100:
        try:
            items = [start]
            for i in range(depth):
                items = [items]
            return items, depth
        except MemoryError:
            items = None
            depth //= 2
    return [start], 0


def unwrap(items):
    depth = 0
    while isinstance(items[0], list):
        items = items[0]
        depth += 1
    return depth, items[0]


def chain(count):
    head = None
    for i in range(count):
        head = Link([i], head)
    return head


def nested():
    items, depth = deepest("core")
    gc.collect()
    print(unwrap(items) == (depth, "core"), depth >= 150)


def linked():
    head = chain(100)
    gc.collect()
    count = 0
    total = 0
    while head is not None:
        count += 1
        total += head.value[0]
        head = head.next
    print(count, total)


def broad():
    wide = [[[j] for j in range(6)] for i in range(12)]
    gc.collect()
    print(sum([sum([inner[0] for inner in outer]) for outer in wide]))


linked()
broad()
nested()
