from abc import ABC, abstractmethod
class Shape(ABC):
    def __init__(self, name):
        self.name = name
    @abstractmethod
    def area(self):
        ...
    @property
    @abstractmethod
    def sides(self): ...
    def describe(self):
        return f"{self.name} {self.area()} {self.sides}"
class Square(Shape):
    def __init__(self, n):
        super().__init__("square")
        self.n = n
    def area(self):
        return self.n ** 2
    @property
    def sides(self):
        return 4
class Half(Shape):
    def area(self): return 1
print(Square(3).describe(), isinstance(Square(1), Shape))
for c in (lambda: Shape("x"), lambda: Half("y")):
    try:
        c()
    except TypeError as e:
        print(e)
