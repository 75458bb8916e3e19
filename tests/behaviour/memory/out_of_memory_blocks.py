# also on: microbit
# What is entered is left, whichever allocation fails on the way.
class Guard:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("leave", self.name)
        return False


def nested(depth):
    print("enter nested", depth)
    try:
        if depth > 0:
            return [depth] + nested(depth - 1)
        return []
    finally:
        print("leave nested", depth)


def swallowing(count):
    items = []
    for i in range(count):
        print("enter round", i)
        try:
            items.append("item " + str(i))
        except MemoryError:
            items.clear()
        finally:
            print("leave round", i)
    return items


def generated(count):
    print("enter generated")
    try:
        for i in range(count):
            yield [i] * i
    finally:
        print("leave generated")


def total(parts):
    lengths = []
    for part in generated(parts):
        lengths.append(len(part))
    return sum(lengths)


def with_guards():
    with Guard("outer") as outer:
        with Guard("inner"):
            table = {}
            for i in range(20):
                table["key" + str(i)] = outer
            return len(table)


def raising():
    print("enter raising")
    try:
        try:
            raise ValueError("text " + str(len("abc")))
        except ValueError as error:
            raise KeyError(error) from error
    except (KeyError, MemoryError) as error:
        print("caught", type(error).__name__)
    finally:
        print("leave raising")


def attempt(name, function):
    print("enter attempt", name)
    try:
        print(name, function())
    except MemoryError as error:
        print(name, "MemoryError", error.args, repr(error))
    finally:
        print("leave attempt", name)


attempt("nested", lambda: nested(5))
attempt("swallowing", lambda: swallowing(8))
attempt("generated", lambda: total(6))
attempt("guards", with_guards)
attempt("raising", raising)
print("end")
