# A low-pass filter in fixed point: whole numbers only, as fast on a chip without floats.
from machine import ADC

SHIFT = 8              # values carry 8 binary places
TAPS = [8, 24, 48, 64, 48, 24, 8, 32]


class Smoother:
    """Exponential smoothing: y += (x - y) / 16."""

    def __init__(self):
        self.state = 0

    def feed(self, sample):
        self.state += ((sample << SHIFT) - self.state) >> 4
        return self.state >> SHIFT


class Fir:
    """Weighs the last samples by TAPS, which add up to 256."""

    def __init__(self, taps):
        self.taps = taps
        self.samples = [0] * len(taps)
        self.next = 0

    def feed(self, sample):
        count = len(self.samples)
        self.samples[self.next] = sample
        self.next = (self.next + 1) % count
        total = 0
        for i in range(count):
            total += self.taps[i] * self.samples[(self.next + i) % count]
        return total >> SHIFT


sensor = ADC(0)
smooth = Smoother()
fir = Fir(TAPS)
for i in range(200):
    raw = sensor.read_u16()
    print(f"{raw:5d} {smooth.feed(raw):5d} {fir.feed(raw):5d}")
