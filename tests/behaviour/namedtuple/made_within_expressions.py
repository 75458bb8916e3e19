# namedtuple() wherever an expression may stand, under another name than the variable's, and its errors.
from collections import namedtuple
from enum import Enum, IntEnum


def make():
    return namedtuple("Pair", "left right")


def attempt(action):
    try:
        return action()
    except (ValueError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


Pair = make()
print(Pair(1, 2), Pair.__name__, Pair.__doc__)
Alias = namedtuple("Point", "x y", defaults=[0])
print(Alias(5), Alias, Alias.__doc__, Alias.__qualname__)


class Point(Alias):
    def norm(self):
        return self.x * self.x + self.y * self.y


class Size(namedtuple("Size", ["width", "height"])):
    """Of a screen."""


print(Point(3, 4), Point(3, 4).norm(), Size(1, 2), Size.__doc__, Size.__base__.__doc__)
kinds = {"point": namedtuple("Dot", "x y"), "line": namedtuple("Line", ("start", "end"))}
print(kinds["point"](1, 2), kinds["line"](start=3, end=4))
print(namedtuple("Temporary", "u v")(1, 2).v)
Renamed = namedtuple("Renamed", "a class _c a", rename=True)
print(Renamed._fields, Renamed(1, 2, 3, 4))
print(attempt(lambda: Alias()))
print(attempt(lambda: Alias(1, 2, 3)))
try:
    Bad = namedtuple("Bad", "a a")
except ValueError as error:
    print(error)
try:
    namedtuple("Bad", "a _b")
except ValueError as error:
    print(error)
try:
    namedtuple("Bad", ["class"])
except ValueError as error:
    print(error)
try:
    namedtuple("1st", ["a"])
except ValueError as error:
    print(error)
try:
    namedtuple("Bad", "a b", defaults=[1, 2, 3])
except TypeError as error:
    print(error)

Shade = Enum("Color", "RED GREEN")
print(Shade.RED, repr(Shade.GREEN), Shade.__name__, Shade(2), [member.name for member in Shade])
levels = {"level": IntEnum("Level", ["LOW", "HIGH"], start=5)}
print(levels["level"](5), levels["level"].HIGH + 1)
Made = type("Other", (), {"value": 1})
print(Made.__name__, Made().value, Made)
