# Logs a sound sensor: one line a reading, with statistics over the last 100 readings.
#
# A reading is the loudest of a burst of samples. The same script runs on a board and, with a recorded trace instead of a
# sensor, in an emulator or on a computer.
import time
from machine import ADC

SENSOR = 0        # analogue input
READINGS = 640    # how many lines to log
BURST = 16        # samples in a reading
WINDOW = 100      # readings that the statistics look back on
LIMIT = 58000     # louder than this is an alarm


class Alarm(Exception):
    def __init__(self, level):
        super().__init__("too loud")
        self.level = level


class RingBuffer:
    """The last `size` values that were added."""

    def __init__(self, size):
        self.size = size
        self.values = []
        self.oldest = 0

    def add(self, value):
        if len(self.values) < self.size:
            self.values.append(value)
        else:
            self.values[self.oldest] = value
            self.oldest = (self.oldest + 1) % self.size

    def average(self):
        # Whole tenths, so that one decimal is exact with every kind of float.
        return 10 * sum(self.values) // len(self.values) / 10

    def lowest(self):
        return min(self.values)

    def highest(self):
        return max(self.values)


def read_peak(sensor):
    peak = 0
    for _ in range(BURST):
        sample = sensor.read_u16()
        if sample > peak:
            peak = sample
    return peak


def check(level):
    if level > LIMIT:
        raise Alarm(level)


sensor = ADC(SENSOR)
recent = RingBuffer(WINDOW)
alarms = 0

for number in range(1, READINGS + 1):
    level = read_peak(sensor)
    recent.add(level)
    try:
        check(level)
        state = "ok"
    except Alarm as alarm:
        alarms += 1
        state = f"ALARM {alarms}: {alarm}, {alarm.level - LIMIT} over the limit"
    print(f"{number:4d} level {level:5d} avg {recent.average():7.1f} min {recent.lowest():5d} max {recent.highest():5d} {state}")
    time.sleep_ms(1)

print(f"{READINGS} readings, {alarms} alarms")
