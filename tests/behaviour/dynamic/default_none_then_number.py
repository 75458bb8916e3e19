class Statistics:
    def __init__(self):
        self.low = None
        self.high = None
        self.total = 0
        self.count = 0

    def add(self, value):
        if self.low is None or value < self.low:
            self.low = value
        if self.high is None or value > self.high:
            self.high = value
        self.total += value
        self.count += 1

    def mean(self):
        return self.total / self.count if self.count else None


for values in ([], [5], [3, -2, 8], [1.5, 2], [2**31, 1], [-(2**40)]):
    s = Statistics()
    for v in values:
        s.add(v)
    print(s.low, s.high, s.total, s.count, s.mean())
