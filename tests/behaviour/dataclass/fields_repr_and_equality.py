from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass()
class Named:
    name: str
    where: Point
    scale: float = 1.5


a = Point(1, 2)
b = Point(1)
c = Point(x=1, y=2)
print(a, b, c)
print(a == c, a == b, a != b, a == (1, 2), a == None)
b.y = 7
print(b, Point.y, b.x + b.y)
n = Named("n", a)
print(n)
print(repr(n), str(n), f"{n}")
print(n == Named("n", Point(1, 2), 1.5), n.where is a)
print([Point(i, i * i) for i in range(3)])
try:
    Point()
except TypeError as error:
    print(error)
try:
    Point(1, 2, 3)
except TypeError as error:
    print(error)
try:
    print(a < b)
except TypeError as error:
    print(error)
try:
    print(hash(a))
except TypeError as error:
    print(error)
