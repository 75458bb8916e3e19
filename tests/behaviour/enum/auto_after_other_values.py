# auto() counts on from the last number where members hold texts, tuples or None as well.
from enum import Enum, IntEnum, auto


class Token(Enum):
    NUMBER = auto()
    OPERATOR = auto()
    OPEN = "("
    CLOSE = ")"
    END = auto()


class Shape(Enum):
    NAME = "shape"
    FIRST = auto()
    PAIR = (1, 2)
    NOTHING = None
    NEXT = auto()
    TEN = 10
    AFTER = auto()


class Level(IntEnum):
    LOW = 5
    MIDDLE = 2
    HIGH = auto()


for kind in (Token, Shape, Level):
    print(kind.__name__, [(member.name, member.value) for member in kind])
print(Token("("), Token(3), Shape(None), Shape((1, 2)), Level.HIGH + 1)
try:
    Shape(12)
except ValueError as error:
    print(error)
