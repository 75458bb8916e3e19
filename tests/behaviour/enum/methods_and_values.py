from enum import Enum


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 2)

    def describe(self):
        return f"{self.name}: {self.gravity}"


for planet in Planet:
    print(planet, planet.describe(), planet.value)
print(Planet.EARTH.mass > Planet.MERCURY.mass)


class Level(Enum):
    LOW = "low"
    HIGH = "high"

    def __str__(self):
        return self.value.upper()

    def opposite(self):
        return Level.HIGH if self is Level.LOW else Level.LOW

    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.value == text:
                return member
        return cls.LOW

    @classmethod
    def default(cls):
        return cls("low")

    @staticmethod
    def count():
        return len(Level)


print(Level.LOW, Level.LOW.opposite(), repr(Level.HIGH), Level.parse("high"), Level.parse("x"), Level.default(), Level.count())


class Weekday(Enum):
    MONDAY = 1
    SATURDAY = 6
    SUNDAY = 7

    def is_weekend(self):
        return self.value >= 6

    def __lt__(self, other):
        return self.value < other.value

    def next(self):
        members = list(Weekday)
        return members[(members.index(self) + 1) % len(members)]


print([d.is_weekend() for d in Weekday], Weekday.MONDAY < Weekday.SUNDAY, Weekday.SUNDAY.next())
print(sorted([Weekday.SUNDAY, Weekday.MONDAY]), max(Weekday))


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def apply(self, a, b):
        if self is Op.ADD:
            return a + b
        return a - b

    @classmethod
    def _missing_(cls, value):
        if value == "plus":
            return cls.ADD
        return None


print(Op("+").apply(2, 3), Op("-").apply(2, 3), Op("plus"))
try:
    Op("*")
except ValueError as error:
    print(error)


class Mixed(Enum):
    NUMBER = 1
    TEXT = "t"
    PAIR = (1, 2)
    NOTHING = None


print([m.value for m in Mixed], Mixed((1, 2)), Mixed(None), Mixed.TEXT)


class Base(Enum):
    def shout(self):
        return self.name + "!"


class Derived(Base):
    ONE = 1
    TWO = 2


print(Derived.ONE.shout(), list(Derived))
