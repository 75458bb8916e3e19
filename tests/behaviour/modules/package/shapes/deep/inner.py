from ..flat import area
from .. import unit


def where():
    return f"deep inside {unit}, {area(5)}"
