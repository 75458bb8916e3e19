"""MicroPython's `time` over CPython's: sleeping moves a virtual clock instead of waiting.

The virtual clock starts at 0 when the program starts and moves only by sleeping, so that programs which print ticks
print the same text on every run.
"""
import time as _time
from time import _STRUCT_TM_ITEMS  # noqa: F401 (strptime asks for it)
from time import *  # noqa: F401,F403

# Ticks wrap as MicroPython's do: small integers on every port.
_TICKS_PERIOD = 1 << 30

_now_us = 0


def _advance(microseconds):
    global _now_us
    _now_us += max(0, int(microseconds))


def sleep(seconds):
    _advance(seconds * 1_000_000)


def sleep_ms(milliseconds):
    _advance(milliseconds * 1000)


def sleep_us(microseconds):
    _advance(microseconds)


def ticks_ms():
    return _now_us // 1000 % _TICKS_PERIOD


def ticks_us():
    return _now_us % _TICKS_PERIOD


def ticks_cpu():
    return ticks_us()


def ticks_add(ticks, delta):
    return (ticks + delta) % _TICKS_PERIOD


def ticks_diff(end, start):
    half = _TICKS_PERIOD // 2
    return (end - start + half) % _TICKS_PERIOD - half


def time():
    return _time.time() + _now_us / 1_000_000
