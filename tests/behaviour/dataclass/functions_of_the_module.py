from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Line:
    start: Point
    end: Point
    tags: list = field(default_factory=list)
    extra: dict = field(default_factory=dict)


p = Point(1, 2)
print(asdict(p), astuple(p))
line = Line(p, Point(3, 4), ["a", "b"], {"k": Point(5, 6)})
print(asdict(line))
print(astuple(line))
d = asdict(line)
d["tags"].append("c")
print(line.tags)
print(replace(p, y=9), replace(line, tags=[]))
for f in fields(p):
    print(f.name, f.type)
print([f.name for f in fields(Line)])
print(is_dataclass(p), is_dataclass(Point), is_dataclass(3))
try:
    asdict(3)
except TypeError as error:
    print(error)
try:
    fields(3)
except TypeError as error:
    print(error)
try:
    replace(p, z=1)
except TypeError as error:
    print(error)
