# What was not found is in the exception, as its own class writes it.
from enum import Enum


class Key:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Key({self.n})"


class Colour(Enum):
    RED = 1
    GREEN = 2


table = {Key(1): 2}


def delete(key):
    del table[key]


for wanted in [lambda: table[Key(5)], lambda: table.pop(Key(6)), lambda: delete(Key(7))]:
    try:
        wanted()
    except KeyError as error:
        print(error)

try:
    {Colour.RED: 1}[Colour.GREEN]
except KeyError as error:
    print(error, repr(error))
try:
    del {Colour.RED: 1}[Colour.GREEN]
except KeyError as error:
    print(error)
