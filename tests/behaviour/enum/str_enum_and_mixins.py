from enum import Enum, StrEnum, auto


class Mode(StrEnum):
    FAST = auto()
    SLOW = "slow!"


print(Mode.FAST, repr(Mode.FAST), f"{Mode.SLOW}", Mode.FAST == "fast", Mode.FAST + "er", Mode("slow!"))
print(Mode.FAST.upper(), len(Mode.SLOW), Mode.SLOW.startswith("sl"), Mode.FAST in ("fast", "x"))


class Color(str, Enum):
    RED = "red"
    BLUE = "blue"


print(Color.RED, repr(Color.RED), Color.RED == "red", Color.RED + "dish", Color.RED.value)
print({"red": 1}[Color.RED], Color("blue"), isinstance(Color.RED, str))


class Number(int, Enum):
    ONE = 1
    TWO = 2


print(Number.ONE + Number.TWO, Number.TWO > 1, repr(Number.ONE), Number.ONE)
