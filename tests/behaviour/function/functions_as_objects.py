# The same where something asks more of a function than to be called.
def increment(x):
    return x + 1


def double(x):
    return x * 2


HANDLERS = [increment, double]
x = 3
for handler in HANDLERS:
    x = handler(x)
print(x)
table = {increment: "inc", double: "dbl"}
print(table[HANDLERS[0]], table[double])
mixed = [increment, 5, "five", double]
for item in mixed:
    print(item(2) if callable(item) else item)
print([handler.__name__ for handler in HANDLERS], HANDLERS[0] == increment, HANDLERS.index(double))
print(str(HANDLERS[0])[:19], sorted([h(2) for h in HANDLERS]), double in HANDLERS)


class Holder:
    def __init__(self, function):
        self.function = function


holder = Holder(increment)
other = Holder(double)
for name in ("function", "missing"):
    print(getattr(holder, name, None) is increment)
print(getattr(other, "function")(21), vars(other)["function"](4))
try:
    HANDLERS[0]("a", 2)
except TypeError as error:
    print(error)
