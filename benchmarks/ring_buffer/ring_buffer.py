# A ring buffer class: 5,000 readings are put in and taken out again.
from machine import ADC

SIZE = 64


class Ring:
    def __init__(self):
        self.items = [0] * SIZE
        self.head = 0
        self.tail = 0

    def put(self, value):
        self.items[self.head] = value & 0xFFF
        self.head = (self.head + 1) % SIZE

    def take(self):
        value = self.items[self.tail]
        self.tail = (self.tail + 1) % SIZE
        return value


zero = ADC(0).read_u16()
ring = Ring()
total = 0
for i in range(5000 + zero):
    ring.put(i * 3)
    if i & 1:
        total = (total + ring.take()) & 0xFFFF
print(total)
