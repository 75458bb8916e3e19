from enum import *
class W(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    X = auto(); Y = auto()
print(W.X.value, W.Y.value)
class AutoName(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name
class Ordinal(AutoName):
    NORTH = auto()
    SOUTH = auto()
print([m.value for m in Ordinal], Ordinal("NORTH"))
F = Enum("F", "CAT DOG"); G = Enum("G", ["A", "B"], start=5); H = IntEnum("H", {"P": 3, "Q": 4}); I = Enum("I", [("M", 7), ("N", 8)])
print(list(F), F.DOG.value, G.B.value, H.P + 1, I.N, I(7))
class Coord(Enum):
    def __new__(cls, value, label):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, "P.X")
    PY = (1, "P.Y")
print(Coord.PY, Coord.PX.label, Coord(1), list(Coord), Coord.PY.value, Coord["PX"].name)
class Au(Enum): A = auto(); B = 5; C = auto()
print([m.value for m in Au], Au.A.name)
class Base(Enum):
    def hi(self): return "hi " + self.name
class Der(Base): Z = 1
print(Der.Z.hi(), issubclass(Der, Base), Der.Z)
class Color(Enum):
    RED = 1
    GREEN = 2
print(list(reversed(Color)), "RED" in Color.__members__, Color.RED.name, len(Color))
