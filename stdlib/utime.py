# MicroPython's older name of `time`.
from time import (gmtime, localtime, mktime, sleep, sleep_ms, sleep_us, ticks_add, ticks_cpu, ticks_diff, ticks_ms, ticks_us, time, time_ns)
