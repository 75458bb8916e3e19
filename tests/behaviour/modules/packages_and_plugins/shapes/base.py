import abc
class ShapeError(ValueError):
    def __init__(self, shape, message):
        super().__init__(message)
        self.shape = shape
class Shape(abc.ABC):
    count = 0
    def __init__(self):
        Shape.count += 1
    @abc.abstractmethod
    def area(self): ...
    def describe(self):
        return f"{type(self).__name__} of {self.area():.2f}"
