from abc import ABC, abstractmethod
class Shape(ABC):
    def __init__(self, n): self.n = n
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name} {self.area()}"
class Sq(Shape):
    def area(self): return self.n ** 2
    @property
    def name(self): return "sq"
class Half(Shape):
    def area(self): return 1
for cls in (Shape, Sq, Half):
    try:
        print(cls(3).describe())
    except TypeError as e:
        print("TypeError", e)
try:
    Shape(1)
except TypeError as e: print(e)
print(isinstance(Sq(1), Shape), issubclass(Sq, Shape))
