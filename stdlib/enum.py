# Enumerations at run time: the classes that programs derive from. Members and methods are written by the compiler
# (compiler/expand/enum.cpp).

__all__ = ["Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "auto", "unique"]


class Enum:
    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(Enum):
    pass


class StrEnum(Enum):
    pass


class Flag(Enum):
    pass


class IntFlag(Flag):
    pass


# The compiler takes these away where it knows what they mean.
def auto():
    raise TypeError("auto() is a value of members of enumerations")


def unique(enumeration):
    return enumeration
