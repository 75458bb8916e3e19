from dataclasses import dataclass, FrozenInstanceError, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx):
        return Point(self.x + dx, self.y)


p = Point(1, 2)
try:
    p.x = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)
try:
    p.z = 5
except AttributeError as error:
    print(error)
try:
    del p.y
except FrozenInstanceError as error:
    print(error)
print(p, p.moved(3), p == Point(1, 2))
q = replace(p, x=9)
print(q, p)


@dataclass(frozen=True)
class Circle:
    radius: float
    area: float = 0.0

    def __post_init__(self):
        object.__setattr__(self, "area", self.radius * 3)


print(Circle(2.0))
