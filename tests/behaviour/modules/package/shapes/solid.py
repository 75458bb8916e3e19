from .flat import area
from . import unit


def volume(side):
    return f"{area(side) * side} {unit}3"
