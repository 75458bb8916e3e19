# What promises to take no memory is proved, and runs as written.
import krait
from krait import noalloc

ring = [0] * 8
state = bytearray(4)


@noalloc
def push(position, value):
    ring[position % 8] = value & 1023
    state[0] = (state[0] + 1) & 255
    return (position + 1) % 8


class Filter:
    def __init__(self):
        self.value = 0

    @krait.noalloc
    def add(self, reading):
        self.value = (self.value * 7 + (reading & 4095)) // 8
        return self.value


position = 0
smooth = Filter()
for reading in range(0, 3000, 113):
    position = push(position, smooth.add(reading))
print(position, ring, state[0], smooth.value, push.__name__)
