"""A thermostat: a dataclass, a generator pipeline, a decorated method and an error caught."""
from dataclasses import dataclass, field


class SensorFault(Exception):
    def __init__(self, name, raw):
        super().__init__(f"{name}: bad reading {raw}")
        self.raw = raw


def counted(limit):
    def wrap(function):
        calls = 0

        def inner(*args):
            nonlocal calls
            calls += 1
            if calls > limit:
                raise RuntimeError(f"{function.__name__} called {calls} times")
            return function(*args)
        return inner
    return wrap


@dataclass
class Zone:
    name: str
    target: int = 21
    history: list = field(default_factory=list)

    @counted(4)
    def update(self, celsius):
        self.history.append(celsius)
        return "heat" if celsius < self.target else "off"


def convert(raws, name):
    for raw in raws:
        if not 0 <= raw <= 1023:
            raise SensorFault(name, raw)
        yield raw * 500 // 1024 - 50


zones = {"hall": Zone("hall"), "attic": Zone("attic", target=15)}
for name, raws in (("hall", [140, 150, 130]), ("attic", (120, 2000))):
    zone = zones[name]
    try:
        for celsius in convert(raws, name):
            match zone.update(celsius), celsius:
                case ("heat", c) if c < 16:
                    print(f"{name:>6}: {c:3d} heat, {zone.target - c} to go")
                case (what, c):
                    print(f"{name:>6}: {c:3d} {what}")
    except SensorFault as fault:
        print("fault:", fault, fault.raw, type(fault))
print(zones["hall"], max(zones.values(), key=lambda z: sum(z.history, 0)).name)
try:
    zones["hall"].update(99)
except RuntimeError as error:
    print(error)
