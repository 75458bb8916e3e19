# Abstract base classes. Which methods are abstract, and that such a class cannot be instantiated, the compiler knows
# (compiler/expand/abstract.cpp).


class ABC:
    pass


class ABCMeta:
    pass


def abstractmethod(function):
    return function
