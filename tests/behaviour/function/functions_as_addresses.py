# Functions in lists, fields and dictionaries that are only called; nobody prints or compares them.
def increment(x):
    return x + 1


def double(x):
    return x * 2


def text(x):
    return "<" + str(x) + ">"


HANDLERS = [increment, double, increment]
NAMES = {"inc": increment, "dbl": double}


class Button:
    def __init__(self, name, action):
        self.name = name
        self.action = action
        self.on_release = None

    def press(self, value):
        result = self.action(value)
        if self.on_release is not None:
            self.on_release(self.name, result)
        return result


log = []


def note(name, value):
    log.append(name + "=" + str(value))


def shout(name, value):
    log.append(name.upper() + "!" * value)


x = 1
for code in (0, 1, 2, 1):
    x = HANDLERS[code](x)
print(x)
print(NAMES["inc"](4), NAMES["dbl"](4))
first = Button("a", increment)
second = Button("b", double)
first.on_release = note
second.on_release = shout
print(first.press(1), second.press(2), log)
second.on_release = None
print(second.press(5), log)


def compose(f, g):
    return lambda value: g(f(value))


both = compose(increment, double)
other = compose(double, increment)
print(both(3), other(3), [f(3) for f in [both, other]])
chosen = increment if x > 3 else double
print(chosen(10), chosen is increment, HANDLERS[0] is HANDLERS[2], HANDLERS[0] is HANDLERS[1])
for handler in HANDLERS:
    print(handler(20))
a, b = double, increment
a, b = b, a
print(a(1), b(1))


def pick(n):
    return double if n else increment


print(pick(0)(7), pick(1)(7))
