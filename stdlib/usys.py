# MicroPython's older name of `sys`.
from sys import *
