"""MicroPython's compiler hints: on CPython they change nothing. The heap's lock is counted, not kept."""


def const(value):
    return value


def native(function):
    return function


def viper(function):
    return function


def mem_info(verbose=None):
    pass


def alloc_emergency_exception_buf(size):
    pass


def schedule(function, argument):
    function(argument)


def opt_level(level=-1):
    return 0


def stack_use():
    return 1000


_locks = [0]


def heap_lock():
    _locks[0] += 1
    return _locks[0]


def heap_unlock():
    _locks[0] -= 1
    return _locks[0]


def heap_locked():
    return _locks[0]
