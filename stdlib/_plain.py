# What every object is and has (compiler/expand/callables.cpp), generators that are closed by their only user
# (compiler/expand/loop_closes.cpp), and cells of closures.


# `object()`, which is mostly a mark that is like nothing else.
class object:
    __slots__ = ()


_FACTS = ("__doc__", "__dict__", "__module__", "__weakref__")
_METHODS = ("__class__", "__delattr__", "__dir__", "__eq__", "__format__", "__ge__", "__getattribute__", "__getstate__",
            "__gt__", "__hash__", "__init__", "__init_subclass__", "__le__", "__lt__", "__ne__", "__new__", "__reduce__",
            "__reduce_ex__", "__repr__", "__setattr__", "__sizeof__", "__str__", "__subclasshook__")


def callable_attribute(owner, name):
    if name in _FACTS:
        return False
    if name in _METHODS:
        return True
    found = getattr(owner, name)
    return callable(found)


# Generators that exceptions keep which left a comprehension.
_left = []


def _close(generator):
    if hasattr(generator, "close"):
        generator.close()


def closing(generator, use):
    try:
        return use(generator)
    finally:
        _close(generator)


def closing_frame(generator, use):
    try:
        result = use(generator)
    except BaseException:
        _left.append(generator)
        raise
    _close(generator)
    return result


# The handler ends, and with it its exception.
def close_left():
    while _left:
        _close(_left.pop())


# A variable of the function around: `read` tells what all of them are (compiler/expand/closure_cells.cpp).
class cell:
    __slots__ = ("_read", "_index")

    def __init__(self, read, index):
        self._read = read
        self._index = index

    @property
    def cell_contents(self):
        return self._read()[self._index]


def with_cells(function, read):
    function._krait_cells = read
    return function


def closure_of(function):
    read = getattr(function, "_krait_cells", None)
    if read is None:
        if function.__code__.co_freevars:
            raise NotImplementedError("__closure__ of a function from a module that does not name it")
        return None
    return tuple([cell(read, index) for index in range(len(read()))])
