from micropython import const
import micropython

LIMIT = const(100)
_HIDDEN = const(1 << 10)


@micropython.native
def add(a, b):
    return a + b


print(LIMIT + 1, _HIDDEN, add(2, 3), add("a", "b"))
