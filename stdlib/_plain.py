# `object()`, which is mostly a mark that is like nothing else (compiler/expand/callables.cpp).
class object:
    __slots__ = ()
