# `__add__` and its like of built-in types: an answer, NotImplemented, or the error of the operator.
def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: "abc".__mul__(2))
show(lambda: "abc".__rmul__(2))
show(lambda: b"ab".__mul__(2))
show(lambda: "a%s".__mod__(3))
show(lambda: "a".__add__(3))
show(lambda: "a".__lt__(1))
show(lambda: "a".__eq__("a"))
show(lambda: b"a".__eq__(bytearray(b"a")))
show(lambda: [1].__mul__(2))
show(lambda: [1].__rmul__(2))
show(lambda: [1].__add__((2,)))
show(lambda: [1, 2].__eq__(3))
show(lambda: [1, 2].__eq__([1, 2]))
show(lambda: [1, 2].__lt__((1, 3)))
show(lambda: (1, 2).__lt__((1, 3)))
show(lambda: {1}.__or__([2]))
show(lambda: {1}.__or__(frozenset([2])))
show(lambda: {1: 2}.__or__([(3, 4)]))
show(lambda: {1: 2}.__eq__({1: 2}))
show(lambda: (5).__mul__(3))
show(lambda: (5).__rsub__(2))
show(lambda: (5).__rsub__("2"))
show(lambda: (5).__add__(2.0))
show(lambda: (5.0).__radd__(2))
show(lambda: (1 + 2j).__mul__(2))
show(lambda: bytearray(b"a").__eq__(b"a"))
