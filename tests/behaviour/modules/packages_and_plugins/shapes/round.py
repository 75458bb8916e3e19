from math import pi
from .base import Shape, ShapeError
class Circle(Shape):
    def __init__(self, r):
        if r < 0:
            raise ShapeError("circle", f"negative radius: {r}")
        super().__init__()
        self.r = r
    def area(self):
        return pi * self.r ** 2
