from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self):
        return f"{self.name}: {self.area()}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s * self.s
    @property
    def name(self): return "sq"
print(Sq(3).describe(), isinstance(Sq(1), Shape))
try:
    Shape()
except TypeError as e:
    print(e)
class Half(Shape):
    def area(self): return 1
try:
    Half()
except TypeError as e:
    print(e)
class M(metaclass=ABCMeta):
    @abstractmethod
    def go(self): pass
    @classmethod
    @abstractmethod
    def make(cls): pass
try:
    M()
except TypeError as e:
    print(e)
class N(M):
    def go(self): print("go")
    @classmethod
    def make(cls): return cls()
N.make().go()
