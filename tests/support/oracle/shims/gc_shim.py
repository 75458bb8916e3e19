"""CPython's `gc` with MicroPython's two questions about memory; the answers are plausible, not measured."""
from gc import *  # noqa: F401,F403

_HEAP_SIZE = 64 * 1024
_USED = 4 * 1024


def mem_free():
    return _HEAP_SIZE - _USED


def mem_alloc():
    return _USED


_limits = [-1]
_collections = [0]


def threshold(amount=-2):
    if amount != -2:
        _limits[0] = amount
    return _limits[0]


def stats():
    _collections[0] += 10
    return (_USED, _HEAP_SIZE - _USED, _USED, _collections[0], _HEAP_SIZE - _USED)
