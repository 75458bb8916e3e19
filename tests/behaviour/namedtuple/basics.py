from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
Person = namedtuple("Person", "name age, city", defaults=["nowhere"])

p = Point(3, 4)
print(p, p.x, p.y, p[0], p[-1], len(p))
print(Point(x=1, y=2), Point(1, y=5))
x, y = p
print(x + y, [v * 2 for v in p], sum(p), max(p))
print(p == (3, 4), p == Point(3, 4), p != Point(4, 3), (3, 4) == p)
print(p < Point(3, 5), sorted([Point(2, 1), Point(1, 9), Point(1, 2)]))
print(isinstance(p, tuple), isinstance(p, Point), type(p).__name__)
print(Point._fields, p._asdict(), p._replace(y=10), p)
print(Point._make([7, 8]), Point(*[5, 6]))
q = Person("Ann", 30)
print(q, q.city, Person("Bob", 5, "Rome"), Person._field_defaults)
for name, value in zip(q._fields, q):
    print(name, value)
print(p + (5,), p * 2, 3 in p, p.index(4), p.count(3), p[0:1])
print({p: "a"}[Point(3, 4)], len({Point(1, 2), Point(1, 2), Point(2, 1)}), hash(p) == hash((3, 4)))
try:
    p.x = 5
except AttributeError as error:
    print(error)
try:
    p[5]
except IndexError as error:
    print(error)
try:
    p._replace(z=1)
except ValueError as error:
    print(error)
try:
    Point._make([1])
except TypeError as error:
    print(error)
print("%s is at %d" % ("it", p.x), "{} {}".format(p.x, p.y), f"{p.x:>3}|")
points = [Point(i, i * i) for i in range(4)]
print([pt.y for pt in points], max(points, key=lambda pt: pt.y))
print(tuple(p), list(p))


class Vector(namedtuple("Vector", "x y")):
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


v = Vector(3, 4) + Vector(0, 0)
print(v, v.length, v == (3, 4))
try:
    Bad = namedtuple("Bad", "a a")
except ValueError as error:
    print(error)
try:
    Bad = namedtuple("Bad", ["class"])
except ValueError as error:
    print(error)
Renamed = namedtuple("Renamed", ["a", "def", "a"], rename=True)
print(Renamed(1, 2, 3))
