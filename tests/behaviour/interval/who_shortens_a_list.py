# Lists of known length that become shorter by every way there is: reading past the new end raises.
# Each has a probe of its own: lists that meet in one variable are one to the compiler.
import heapq
from array import array


def probe_1(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_2(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_3(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_4(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_5(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_6(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_7(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_8(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_9(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_10(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_11(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_12(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_13(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_14(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_15(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_16(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_17(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_18(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_19(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_20(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_21(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_22(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_23(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_24(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_25(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_26(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_27(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_28(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_29(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_30(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_31(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def probe_32(xs):
    found = []
    for i in range(4):
        try:
            found.append(xs[i])
        except IndexError:
            found.append("-")
    return found


def by_bound_method():
    xs = [1, 2, 3, 4]
    pop = xs.pop
    pop()
    return probe_1(xs)


def by_map():
    xs = [1, 2, 3, 4]
    list(map(xs.remove, [2, 3]))
    return probe_2(xs)


def by_class_method():
    xs = [1, 2, 3, 4]
    list.pop(xs, 0)
    return probe_3(xs)


def by_getattr(name):
    xs = [1, 2, 3, 4]
    getattr(xs, name)()
    return probe_4(xs)


def by_slice():
    xs = [1, 2, 3, 4]
    xs[1:3] = []
    return probe_5(xs)


def by_step():
    xs = [1, 2, 3, 4]
    del xs[::2]
    return probe_6(xs)


def by_times(n):
    xs = [1, 2, 3, 4]
    xs *= n
    return probe_7(xs)


def by_heap():
    xs = [4, 2, 3, 1]
    heapq.heapify(xs)
    smallest = heapq.heappop(xs)
    return smallest, probe_8(xs)


def in_dict():
    table = {"a": [1, 2, 3, 4], "b": [5, 6, 7, 8]}
    table["b"].pop()
    return probe_9(table["a"]), probe_10(table["b"])


def in_tuple():
    pair = ([1, 2, 3, 4], [5, 6, 7, 8])
    left, right = pair
    left.clear()
    return probe_11(pair[0]), probe_12(right)


def starred():
    first, *rest = [1, 2, 3, 4]
    return probe_13(rest)


def arguments(*args):
    return probe_14(list(args))


def while_popping():
    xs = [x for x in range(4)]
    seen = []
    while xs:
        seen.append(probe_15(xs))
        xs.pop()
    return seen


class Box:
    shared = [1, 2, 3, 4]

    def __init__(self, n):
        self.items = [n] * 4

    def drop(self):
        self.items = self.items[1:]


class Stack(list):
    pass


def by_class():
    box = Box(7)
    box.drop()
    Box.shared.pop()
    stack = Stack([1, 2, 3, 4])
    stack.pop()
    return probe_16(box.items), probe_17(Box.shared), probe_18(stack)


def by_generator():
    def parts():
        xs = [1, 2, 3, 4]
        for _ in range(3):
            yield xs
            xs.pop()

    return [probe_19(xs) for xs in parts()]


def by_alias(flag):
    a, b = [1, 2, 3, 4], [5]
    c = a if flag else b
    return probe_20(c)


def default(xs=[1, 2, 3, 4]):
    found = probe_21(xs)
    xs.pop()
    return found


def nested_loops():
    xs = []
    for i in range(2):
        for j in range(3):
            if i == 1 and j == 1:
                break
            xs.append(i * j)
    return probe_22(xs), len(xs)


def two_appends(n):
    xs = []
    for i in range(n):
        xs.append(i)
        if i == 1:
            continue
        xs.append(-i)
    return probe_23(xs), len(xs)


def rebuilt():
    xs = []
    for i in range(4):
        xs.append(i)
        if i == 2:
            xs = [9]
    return probe_24(xs)


def raised_within():
    xs = []
    try:
        for i in range(4):
            xs.append(10 // (2 - i))
    except ZeroDivisionError:
        pass
    return probe_25(xs)


def returned_early(n):
    xs = []
    for i in range(4):
        if i == n:
            return xs
        xs.append(i)
    return xs


def in_array():
    a = array("h", [1, 2, 3, 4])
    a.pop()
    b = bytearray(4)
    del b[1:3]
    c = bytearray(4)
    return probe_26(a), probe_27(b), probe_28(c)


def longer(extra):
    xs = [0] * 3
    total = 0
    for i in range(extra):
        xs.append(1000000)
    for x in xs:
        total += x
    return total, len(xs), probe_29(xs)


def by_plus(extra):
    xs = [1]
    ys = xs
    for i in range(extra):
        xs += [i]
    return len(ys), [i for i in range(len(ys))][-1], probe_30(ys)


print(by_bound_method(), by_map(), by_class_method(), by_getattr("pop"), by_getattr("clear"))
print(by_slice(), by_step(), by_times(0), by_times(1), by_heap())
print(in_dict(), in_tuple(), starred(), arguments(1, 2), arguments())
print(while_popping())
print(by_class())
print(by_generator(), by_alias(True), by_alias(False))
print(default(), default(), default())
print(nested_loops(), two_appends(3), two_appends(0), rebuilt(), raised_within())
print(probe_31(returned_early(2)), probe_32(returned_early(9)))
print(in_array(), longer(0), longer(5), by_plus(0), by_plus(6))
