from enum import Enum, IntEnum, Flag, auto, unique, IntFlag
def val(): return 3
class Color(Enum):
    RED = 1
    GREEN = val()
    BLUE = 3
    CRIMSON = 1
print(list(Color), Color.BLUE, Color.BLUE is Color.GREEN, len(Color), Color.CRIMSON)
print(Color(3), Color["BLUE"].name, Color.__members__)
def show(cls):
    for m in cls: print(cls.__name__, m.name, m.value, end=";")
    print(len(cls), cls["RED"], cls(1))
    try: cls(99)
    except ValueError as e: print(e)
    try: cls["NO"]
    except KeyError as e: print("KeyError", e)
show(Color)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def ratio(self): return round(self.mass / self.radius, 2)
    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)
print(Planet.EARTH.ratio, Planet.heaviest(), Planet.MARS.value, Planet((5.97, 6.37)))
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(Perm.R | Perm.X, Perm.RW, Perm.RW & Perm.W, ~Perm.R, bool(Perm.R & Perm.W), Perm.R in Perm.RW, list(Perm.RW), Perm(5), Perm(0), Perm.R ^ Perm.RW)
class St(Enum):
    A = "a"; B = "b"
    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.value == str(value).lower(): return m
        return None
print(St("A"), St("b"))
try: St("zz")
except ValueError as e: print(e)
class Num(IntEnum):
    ONE = 1; TWO = 2
print(Num.ONE + 1, Num.TWO > Num.ONE, sorted([Num.TWO, Num.ONE]), Num(2), Num.ONE == 1, f"{Num.ONE}", int(Num.TWO), repr(Num.ONE), [10,20,30][Num.ONE])
try: Color.RED = 5
except AttributeError as e: print(e)
print(Color.RED in Color, isinstance(Color.RED, Color), {Color.RED: 1}[Color.RED], Color.RED != Color.BLUE, hash(Color.RED) == hash(Color.RED))
try: Color.RED < Color.BLUE
except TypeError as e: print(e)
