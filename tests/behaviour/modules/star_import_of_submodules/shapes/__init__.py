__all__ = ["circle", "square", "SIZE", "shapes_of"]
from . import circle
from .square import side as hidden

SIZE = hidden + 1


def shapes_of(count):
    return ["shape"] * count
