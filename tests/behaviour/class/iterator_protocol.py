class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError(i)
        return i * i


c = Countdown(3)
print(next(c), list(c), list(c), sum(Countdown(4)), [x for x in Countdown(2)], list(Squares()), 9 in Squares(), 3 in Squares(), list(zip(Countdown(3), Squares())), max(Countdown(5)), dict(enumerate(Countdown(2))))
a, b, *rest = Countdown(5)
print(a, b, rest, next(Countdown(0), "empty"))
try:
    next(Countdown(0))
except StopIteration as stop:
    print("stop", stop.args)
for x in Countdown(3):
    for y in Countdown(2):
        print(x, y, end=" ")
print()
