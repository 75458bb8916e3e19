# Loops over a generator that nobody else has: every way out of the loop and of the generator, on both sides of what allows
# the generator's body to stand in the loop.


def countdown(n):
    while n > 0:
        yield n
        n -= 1


def evens(limit):
    for i in range(limit):
        if i % 2:
            continue
        yield i
    print("evens end")


def early(limit, stop):
    for i in range(limit):
        for j in range(3):
            if i * 3 + j == stop:
                return
            yield i * 3 + j
        print("row", i)
    print("not reached" if stop < limit * 3 else "whole")


def several(flag):
    yield "first"
    if flag:
        yield "second"
    else:
        return
    yield "third"


def pairs(n):
    for i in range(n):
        yield i, chr(97 + i)
    else:
        yield -1, "-"


def forever():
    n = 0
    while True:
        yield n
        n += 1


def nothing():
    return
    yield 1


def maybe(n):
    for i in range(n):
        if i == 2:
            late = "set"
        if i > 2:
            yield late
    print(late)


def plain():
    for x in countdown(3):
        print(x, end=" ")
    print(x)
    for x in evens(7):
        if x == 2:
            continue
        print(x, end=" ")
    else:
        print("else", x)
    for x in evens(7):
        if x == 4:
            break
    else:
        print("no else")
    print("after", x)


def ends():
    for stop in (0, 4, 9):
        for x in early(3, stop):
            print(x, end=" ")
        else:
            print("else")
    for x in early(3, 5):
        if x == 1:
            continue
        if x == 3:
            break
        print("in", x)
    else:
        print("no else")
    for x in nothing():
        print("never")
    else:
        print("nothing")


def many_yields():
    for flag in (True, False):
        for word in several(flag):
            if word == "second":
                continue
            print(word, flag)
        else:
            print("else")
    for word in several(True):
        if word == "second":
            break
        print(word)
    for number, letter in pairs(2):
        print(number, letter)


def nested(n):
    out = []
    for a in countdown(n):
        for b in countdown(a):
            if b == 2:
                continue
            if a == 2:
                break
            out.append((a, b))
    return out


def first_above(limit):
    for n in forever():
        if n * n > limit:
            return n


def through_try():
    for x in countdown(5):
        try:
            if x == 4:
                continue
            if x == 2:
                break
            print("try", 6 // (x - 3))
        except ZeroDivisionError:
            print("caught at", x)
            continue
        finally:
            print("finally", x)
    else:
        print("no else")
    for row in evens(6):
        for x in countdown(2):
            try:
                if x == 1:
                    break
                if row == 2:
                    raise ValueError(row)
            except ValueError as error:
                print("error", error)
                break
        print("row", row)


def return_through_try():
    for x in early(2, 6):
        try:
            if x == 3:
                return x
        finally:
            print("left at", x)


def handler():
    try:
        raise KeyError("outer")
    except KeyError as error:
        for x in several(True):
            if x == "second":
                break
            print(x, repr(error))
    try:
        for x in countdown(2):
            raise IndexError(x)
    except IndexError as error:
        print(repr(error), error.__context__)


def unbound(n):
    for x in maybe(n):
        print(x)


def changed():
    limit = 3
    source = countdown(limit)
    limit = 100
    print("made")
    for x in source:
        print(x, end=" ")
    print(limit)


def conditional(yes):
    total = [sum(x for x in countdown(4)) if yes else -1]
    print(total)
    while any(x == total[0] for x in countdown(12)):
        total[0] += 1
    print(total)


plain()
ends()
many_yields()
print(nested(4))
print(first_above(50))
through_try()
print(return_through_try())
handler()
unbound(5)
try:
    unbound(1)
except UnboundLocalError as error:
    print(error)
changed()
conditional(True)
conditional(False)
for k in range(3):
    for x in evens(k):
        print(k, x)
