from enum import Enum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


print(Color.RED, repr(Color.GREEN), f"{Color.BLUE}", "%s" % Color.RED)
print(Color.RED.name, Color.RED.value, Color.BLUE.name, Color.BLUE.value)
print(Color.CRIMSON is Color.RED, Color.CRIMSON)
print(Color(2), Color["BLUE"], Color(Color.RED))
for color in Color:
    print(color.name, color.value)
print(len(Color), list(Color), [c.name for c in Color])
print(Color.RED == Color.RED, Color.RED != Color.GREEN, Color.RED is Color(1), Color.RED == 1)
print(Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED) is Color)
names = {Color.RED: "stop", Color.GREEN: "go"}
print(names[Color.RED], names.get(Color.BLUE, "none"), Color.GREEN in names)
print(sorted(Color, key=lambda c: -c.value))
for name, member in Color.__members__.items():
    print(name, member)
for wrong in (5, "RED", None):
    try:
        Color(wrong)
    except ValueError as error:
        print(error)
try:
    Color["PINK"]
except KeyError as error:
    print("KeyError", error)
try:
    Color.RED = 5
except AttributeError as error:
    print(error)
try:
    Color.RED.value = 3
except AttributeError as error:
    print(error)
try:
    Color.RED < Color.GREEN
except TypeError as error:
    print(error)
try:
    print(Color.PINK)
except AttributeError as error:
    print(error)
print(Color)


class Step(Enum):
    START = auto()
    MIDDLE = auto()
    TEN = 10
    END = auto()


print([(s.name, s.value) for s in Step])
key = "MIDDLE"
print(Step[key], f"{Step.END:>12}|")


def describe(color):
    if color is Color.RED:
        return "warm"
    elif color in (Color.GREEN, Color.BLUE):
        return "cool"
    return "unknown"


print([describe(c) for c in Color])


def match_it(color):
    match color:
        case Color.RED:
            return "r"
        case Color.GREEN | Color.BLUE:
            return "gb"
    return "?"


print([match_it(c) for c in Color])
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
        C = 2
except ValueError as error:
    print(error)
try:
    class More(Color):
        PINK = 4
except TypeError as error:
    print(error)


class Fixed(Enum):
    ONE = 1


for change in ("set", "delete"):
    try:
        if change == "set":
            setattr(Fixed, "ONE", 5)
        else:
            delattr(Fixed, "ONE")
    except AttributeError as error:
        print(error)
print(Fixed.ONE.value)
