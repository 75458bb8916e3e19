# MicroPython's older name of `random`.
from random import *
