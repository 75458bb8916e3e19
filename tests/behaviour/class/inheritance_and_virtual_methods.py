class Shape:
    name = "shape"

    def area(self):
        return 0

    def describe(self):
        return f"{self.name} of area {self.area()}"


class Square(Shape):
    name = "square"

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Rectangle(Square):
    name = "rectangle"

    def __init__(self, side, other):
        super().__init__(side)
        self.other = other

    def area(self):
        return self.side * self.other


class Circle(Shape):
    name = "circle"

    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius**2


shapes = [Shape(), Square(3), Rectangle(2, 5), Circle(1), Square(1.5), Square(2**40)]
for shape in shapes:
    print(shape.describe(), isinstance(shape, Square), type(shape) is Square)
print(sum(s.area() for s in shapes[:3]), issubclass(Rectangle, Shape), issubclass(Shape, Square), Shape.area(shapes[1]), Square.area(shapes[2]))
