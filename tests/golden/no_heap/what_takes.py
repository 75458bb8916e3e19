class Point:
    def __init__(self, x):
        self.x = x


def collect(n):
    found = []
    for i in range(n):
        found.append(i)
    return found


def name(n):
    return "point " + str(n)


def shifted(n):
    return 1 << n


print(len(collect(5)), name(Point(3).x), shifted(len(collect(70))))
