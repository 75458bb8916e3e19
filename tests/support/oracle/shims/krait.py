"""Krait's own module: on CPython its functions change nothing."""


def opaque(value):
    """The value itself, but the compiler may not know it: benchmarks read their inputs through this."""
    return value


def noalloc(function):
    return function
