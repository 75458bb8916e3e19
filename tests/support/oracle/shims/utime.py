"""MicroPython's old name of `time`."""
from time import *  # noqa: F401,F403
from time import sleep, sleep_ms, sleep_us, ticks_add, ticks_cpu, ticks_diff, ticks_ms, ticks_us  # noqa: F401
