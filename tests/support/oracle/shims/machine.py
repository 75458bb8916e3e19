"""MicroPython's `machine` without a machine.

An ADC reads a recorded trace: whitespace-separated readings of `read_u16` (0 to 65535) in the file that the environment
variable KRAIT_ADC_TRACE names. All ADCs share one position in it, which starts again at the end. Without a trace every
reading is 0. A pin remembers what was written to it; an input that was never written reads 0, or 1 with a pull-up.
"""
import os

_trace = None
_position = 0


def _load_trace():
    path = os.environ.get("KRAIT_ADC_TRACE")
    if not path:
        return [0]
    with open(path, encoding="ascii") as file:
        readings = [int(word) for word in file.read().split()]
    if not readings:
        raise OSError("the ADC trace " + path + " holds no reading")
    return readings


def _next_reading():
    global _trace, _position
    if _trace is None:
        _trace = _load_trace()
    reading = _trace[_position]
    _position = (_position + 1) % len(_trace)
    return reading


class ADC:
    def __init__(self, pin):
        self._pin = pin

    def read_u16(self):
        return _next_reading()


class Pin:
    IN = 0
    OUT = 1
    OPEN_DRAIN = 2
    PULL_UP = 1
    PULL_DOWN = 2
    IRQ_FALLING = 2
    IRQ_RISING = 1

    _levels = {}

    def __init__(self, id, mode=IN, pull=None, *, value=None):
        self._id = id
        self.init(mode, pull, value=value)

    def init(self, mode=IN, pull=None, *, value=None):
        if value is not None:
            Pin._levels[self._id] = 1 if value else 0
        elif self._id not in Pin._levels:
            Pin._levels[self._id] = 1 if pull == Pin.PULL_UP else 0

    def value(self, level=None):
        if level is None:
            return Pin._levels[self._id]
        Pin._levels[self._id] = 1 if level else 0

    def __call__(self, level=None):
        return self.value(level)

    def on(self):
        self.value(1)

    def off(self):
        self.value(0)

    def high(self):
        self.value(1)

    def low(self):
        self.value(0)

    def toggle(self):
        self.value(1 - self.value())

    def irq(self, handler=None, trigger=IRQ_FALLING | IRQ_RISING):
        pass


def freq():
    return 16_000_000


def unique_id():
    return b"\x00\x00\x00\x00"


def idle():
    pass


def disable_irq():
    return 0


def enable_irq(state):
    pass


def reset():
    raise SystemExit(0)
