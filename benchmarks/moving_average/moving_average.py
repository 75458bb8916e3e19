# A class with a ring of the last 100 readings: 10,000 readings are added, each asks for the average.
from machine import ADC


class MovingAverage:
    def __init__(self, size):
        self.size = size
        self.values = [0] * size
        self.next = 0
        self.count = 0
        self.total = 0

    def add(self, value):
        self.total += value - self.values[self.next]
        self.values[self.next] = value
        self.next += 1
        if self.next == self.size:
            self.next = 0
        if self.count < self.size:
            self.count += 1
        return self.total // self.count


zero = ADC(0).read_u16()
average = MovingAverage(100)
state = 12345
checksum = 0
for _ in range(10000 + zero):
    state = (state * 1103 + 12345) & 0xFFFF
    checksum = (checksum + average.add(state)) & 0xFFFFFF
print(checksum)
