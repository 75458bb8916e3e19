# A weather station: a table computed at start, a window of readings, filters by keyword, a log that closes itself.
import math

WEIGHTS = [round(100 * math.exp(-i / 6)) for i in range(18)]
MINUS = [-0.0 * i for i in range(20)]


class SensorFault(ValueError):
    def __init__(self, channel, raw):
        super().__init__(f"channel {channel}: raw {raw}")
        self.channel = channel


class Window:
    def __init__(self, size):
        self.cells = [0] * size
        self.at = 0
        self.count = 0

    def put(self, value):
        self.cells[self.at] = value
        self.at = (self.at + 1) % len(self.cells)
        self.count = min(self.count + 1, len(self.cells))
        return self

    def __iter__(self):
        first = (self.at - self.count) % len(self.cells)
        for i in range(self.count):
            yield self.cells[(first + i) % len(self.cells)]

    def weighted(self):
        values = list(self)[::-1]
        used = WEIGHTS[: len(values)]
        return sum(w * v for w, v in zip(used, values)) / sum(used) if used else None


def filters(*, low=0, high=1023, **named):
    steps = {"clip": lambda v: max(low, min(high, v)), **named}

    def apply(value):
        for name, step in steps.items():
            value = step(value)
        return value

    apply.names = tuple(steps)
    return apply


def samples(raw):
    try:
        for channel, value in enumerate(raw):
            if value is None:
                raise SensorFault(channel, value)
            yield channel, value
    finally:
        print("log closed")


clean = filters(high=900, halve=lambda v: v // 2, tag=lambda v: v | 1)
window = Window(8)
for batch in ([10, 500, 2000], [3, None, 5], [7] * 12, []):
    try:
        for channel, value in samples(batch):
            got = clean(value)
            window.put(got)
            if channel == 9:
                print("enough")
                break
        print(f"{window.weighted():.3f}", list(window))
    except SensorFault as fault:
        print(f"fault on {fault.channel}: {fault}", type(fault).__mro__[1].__name__)
print(clean.names, len(WEIGHTS), WEIGHTS[:4], WEIGHTS[-1], MINUS[0], MINUS[-1], 36 in WEIGHTS)
match window.cells:
    case [first, *_, last] if first == last: print("same ends", first)
    case [first, *_, last]: print("ends", first, last)
print(Window(3).weighted(), window.wieghted if hasattr(window, "wieghted") else "no such")
