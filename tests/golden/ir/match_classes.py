class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def f(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0) | Point(0, x):
            return x
        case int(n) if n > 3:
            return n


print(f(Point(0, 0)), f(Point(2, 0)), f(Point(0, 7)), f(Point(1, 1)), f(5), f(1))
