def f(a, b, c=3):
    return a


class C:
    def method(self, x):
        return x

    def __init__(self, y):
        self.y = y


def attempt(operation):
    try:
        print(operation())
    except TypeError as error:
        print(error)


attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: f(1, 2, 3, 4))
attempt(lambda: f(1, 2, d=4))
attempt(lambda: f(1, 2, a=4))
attempt(lambda: f(c=1))
attempt(lambda: C())
attempt(lambda: C(1, 2))
attempt(lambda: C(1).method())
attempt(lambda: C(1).method(1, 2))
attempt(lambda: (lambda x: x)())
attempt(lambda: len())
attempt(lambda: len([], []))
attempt(lambda: f(*5))
attempt(lambda: f(**5))
attempt(lambda: f(1, **{"b": 2, 3: 4}))
number, text = 5, "text"
attempt(lambda: number(1))
attempt(lambda: text())
