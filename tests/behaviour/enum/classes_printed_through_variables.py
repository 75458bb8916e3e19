# An enumeration's class prints as <enum 'Color'>, also where it is not known which class it is.
from enum import Enum, Flag, IntEnum, auto


class Color(Enum):
    RED = 1
    GREEN = 2


class Level(IntEnum):
    LOW = 1


class Access(Flag):
    READ = auto()
    WRITE = auto()


class Plain:
    pass


def show(kind):
    print(kind, repr(kind), f"{kind}", str(kind))


for kind in (Color, Level, Access, Plain, int):
    show(kind)
print([Color, Plain], {"kind": Level}, type(Color.RED), Access.READ.__class__, (Color,))
Shade = Enum("Tone", "DARK LIGHT")
show(Shade)
show(type(Shade.DARK))
try:
    raise TypeError(Color)
except TypeError as error:
    print(error, error.args)


class Tagging(type):
    def __new__(mcs, name, bases, namespace):
        namespace["names"] = sorted(key for key in namespace if not key.startswith("__"))
        return super().__new__(mcs, name, bases, namespace)


class First(metaclass=Tagging):
    size = 1


Second = type("Other", (First,), {"value": 5, "extra": 6})
print(First.names, Second.names, Second.__name__, Second().value, Second)
