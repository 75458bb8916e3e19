from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Sq(Shape):
    def area(self): return 1
class Full(Sq):
    name = "full"
print(sorted(Shape.__abstractmethods__), sorted(Sq.__abstractmethods__), Full.__abstractmethods__)
print(Shape.__abstractmethods__ == frozenset({"area", "name"}), type(Shape.__abstractmethods__).__name__)
