class Mixin:
    def mix(self):
        return "mix"


def counted(cls):
    class Counted(cls):
        made = 0

        def __init__(self, *args):
            super().__init__(*args)
            Counted.made += 1

        def count(self):
            return Counted.made

    Counted.__name__ = cls.__name__
    return Counted


@counted
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def total(self):
        return self.x + self.y


@counted
class Name:
    def __init__(self, text):
        self.text = text


class Plain:
    def __init__(self):
        self.tag = "plain"


Tagged = counted(Plain)
first, second = Point(1, 2), Point(3, 4)
print(first.total(), second.total(), first.count(), Point.made, Point.__name__)
print(Name("n").text, Name("m").count(), Name.__name__, Tagged().tag, Tagged.made)
print(len(Point.__mro__), isinstance(first, Point), counted.__name__)


def mixed_with(*, suffix):
    def decorate(cls):
        class Mixed(cls, Mixin):
            def both(self):
                return self.base() + self.mix() + suffix

        return Mixed

    return decorate


@mixed_with(suffix="!")
class A:
    def base(self):
        return "A"


@mixed_with(suffix="?")
class B:
    def base(self):
        return "B"


print(A().both(), B().both(), A.__qualname__, issubclass(B, Mixin))


def added(base):
    def decorate(cls):
        class Added(cls, base):
            pass

        return Added

    return decorate


@added(Mixin)
class C:
    value = 1


@added(A)
class D:
    value = 2


print(C().mix(), C.value, D().both(), D.value)
