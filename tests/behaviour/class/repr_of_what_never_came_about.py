# The class has a __repr__ that the program asks for, but no object is ever made.
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0


def show():
    number = 1 // len([])
    assert str(Point(number)) < "sensor", number


try:
    show()
except ZeroDivisionError as error:
    print(error)
