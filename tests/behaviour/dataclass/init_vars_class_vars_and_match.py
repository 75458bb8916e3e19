from dataclasses import dataclass, field, InitVar
from typing import ClassVar


@dataclass
class Sensor:
    name: str
    count: ClassVar[int] = 0
    scale: InitVar[int] = 2
    value: int = field(init=False, default=0)

    def __post_init__(self, scale):
        self.value = len(self.name) * scale
        Sensor.count += 1


print(Sensor("ab"), Sensor("abc", 10), Sensor.count)


@dataclass
class Point:
    x: int
    y: int = 0


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x, 0):
            return f"x axis at {x}"
        case Point(x=0, y=y):
            return f"y axis at {y}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point():
            return "somewhere"
    return "no point"


for p in (Point(0, 0), Point(3, 0), Point(0, 4), Point(2, 2), Point(1, 2)):
    print(where(p))
print(where(5))
print(Point.__match_args__)


@dataclass(slots=True)
class Slotted:
    a: int
    b: str = "b"


s = Slotted(1)
s.b = "c"
print(s, Slotted.__slots__)
try:
    s.other = 1
except AttributeError as error:
    print(error)


@dataclass
class Node:
    value: int
    next: "Node" = None


n = Node(1, Node(2))
print(n)
n.next.next = n
print(n)
