import math
import sys


def pick(n):
    return [math, 5, sys, "text"][n]


def root(x, lib=math):
    return lib.sqrt(x)


for n in range(4):
    thing = pick(n)
    try:
        print(n, thing.floor(2.5))
    except AttributeError as error:
        print(n, error)
print(root(4.0), root(*[9.0], **{}), root(x=16.0), pick(3).upper())
