"""CPython's `gc` with MicroPython's two questions about memory; the answers are plausible, not measured."""
from gc import *  # noqa: F401,F403

_HEAP_SIZE = 64 * 1024
_USED = 4 * 1024


def mem_free():
    return _HEAP_SIZE - _USED


def mem_alloc():
    return _USED
