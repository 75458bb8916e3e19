"""Shapes package."""
__all__ = ["Circle", "Square", "area_of"]
__all__ += ["LIMIT"]
__version__ = "2.0"
from .base import Shape
from .round import Circle
from .flat import Square
LIMIT = 100
def area_of(*shapes):
    return sum(s.area() for s in shapes)
