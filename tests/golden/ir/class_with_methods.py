class Shape:
    """A shape."""

    sides = 0
    doubled = sides * 2

    def __init__(self, name):
        self.name = name

    @property
    def label(self):
        return f"{self.name}:{self.sides}"

    @staticmethod
    def unit():
        return "mm"

    @classmethod
    def make(cls):
        return cls("made")


class Square(Shape):
    sides = 4

    def __init__(self):
        super().__init__("square")
        self.__secret = 1

    def secret(self):
        return self.__secret


print(Square().label, Shape.unit(), Square.make if False else Shape.make().label, Square().secret())
