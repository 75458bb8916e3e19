def check(x):
    if x == 3:
        raise ValueError("three")
    return x


class Breaks:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i
        raise RuntimeError("iterator broke")

    def __eq__(self, other):
        raise TypeError("no comparison")

    def __len__(self):
        return -1

    def __str__(self):
        raise KeyError("no text")


for attempt in (lambda: list(map(check, [1, 3])), lambda: sorted([1, 3], key=check), lambda: [check(x) for x in (1, 2, 3)], lambda: sum(check(x) for x in (3,)), lambda: list(Breaks(2)), lambda: sum(Breaks(3)), lambda: Breaks(1) == 1, lambda: Breaks(1) in [1], lambda: len(Breaks(0)), lambda: f"{Breaks(0)}", lambda: dict(a=check(3)), lambda: "".join(str(x) for x in Breaks(1)), lambda: [x for x, in [(1,), (2, 3)]], lambda: max([1, 3], key=check)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
