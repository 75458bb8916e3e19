class Level:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __le__(self, other):
        return self.n <= other.n


a, b = Level(1), Level(2)
print(a < b, a > b, a <= b, a >= b, b > a, min(b, a) is a, max(a, b) is b, [l.n for l in sorted([b, a, Level(0)])])
try:
    a < 5
except AttributeError as error:
    print(error)


class Unordered:
    pass


try:
    Unordered() < Unordered()
except TypeError as error:
    print(error)
