# A class is printed with its module and with what it is in.
import shapes
from shapes import Circle, ShapeError


class Outer:
    class Inner(Exception):
        pass


def make():
    class Local(Outer):
        pass
    return Local


class Own(ShapeError):
    pass


print(Circle, Circle.Style, ShapeError, shapes.make(), Outer, Outer.Inner, make(), Own)
print([type(x) for x in (Circle(), ShapeError("a"), Outer.Inner(), Own(), make()())], type(Own))
print(Circle.__name__, Circle.Style.__qualname__, Circle.__module__, Own.__module__, ShapeError.__name__, make().__qualname__)
try:
    raise Own("x")
except ShapeError as error:
    print(type(error), type(error).__name__, repr(error), type(error).__bases__)
try:
    Circle.Style().missing
except AttributeError as error:
    print(error)
try:
    Circle.Style() + 1
except TypeError as error:
    print(error)
