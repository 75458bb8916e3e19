# Virtual methods: 10,000 calls through a base class.
from machine import ADC


class Counter:
    def __init__(self):
        self.count = 0

    def step(self, i):
        self.count = (self.count + i) & 0xFFFF


class Skipper(Counter):
    def step(self, i):
        self.count = (self.count ^ i) & 0xFFFF


def run(counter, n):
    for i in range(n):
        counter.step(i)


zero = ADC(0).read_u16()
counters = [Counter(), Skipper()]
run(counters[zero & 1], 10000)
print(counters[0].count * 2 + counters[1].count)
