# Properties with a check: a bounded setting, set and read 3,000 times.
from machine import ADC


class Dimmer:
    def __init__(self):
        self._level = 0

    @property
    def level(self):
        return self._level

    @level.setter
    def level(self, value):
        self._level = 0 if value < 0 else 255 if value > 255 else value


zero = ADC(0).read_u16()
dimmer = Dimmer()
total = 0
for i in range(3000 + zero):
    dimmer.level = (i & 0x1FF) - 128
    total = (total + dimmer.level) & 0xFFFF
print(total)
