# MicroPython's older name of `json`.
from json import *
