# MicroPython's older name of `machine`.
from machine import *
