from typing import NamedTuple


class Reading(NamedTuple):
    sensor: str
    value: float = 0.5
    unit: str = "C"

    def text(self):
        return f"{self.sensor}={self.value}{self.unit}"

    @property
    def is_hot(self):
        return self.value > 30


class Pair(NamedTuple):
    first: int
    second: int

    def __repr__(self):
        return f"<{self.first}|{self.second}>"

    def swapped(self):
        return Pair(self.second, self.first)


r = Reading("t1", 21.5)
print(r, r.text(), r.is_hot, Reading("x"), r.unit)
name, value, unit = r
print(name, value, unit)
print(r._replace(value=31.0).is_hot, r._fields, Reading._field_defaults)
print(Pair(1, 2), Pair(1, 2).swapped(), Pair(1, 2) == (1, 2), Pair(1, 2) < Pair(1, 3))
readings = [Reading("a", 3.0), Reading("b", 1.0), Reading("c", 2.0)]
print([x.sensor for x in sorted(readings, key=lambda x: x.value)])
for sensor, value, unit in readings:
    print(sensor, value, unit)


def classify(item):
    match item:
        case Reading(sensor="a"):
            return "the first"
        case Reading(sensor, value) if value > 1.5:
            return f"big {sensor}"
        case (a, b, c):
            return f"three {a}"
    return "other"


print([classify(x) for x in readings])
