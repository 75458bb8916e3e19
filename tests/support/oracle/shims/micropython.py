"""MicroPython's compiler hints: on CPython they change nothing."""


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
