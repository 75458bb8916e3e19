# MicroPython's older name of `array`.
from array import *
