# `types`.
NoneType = type(None)


# The compiler writes out what `SimpleNamespace(a=1)` assigns (compiler/expand/callables.cpp).
class SimpleNamespace:
    def __repr__(self):
        return "namespace(" + ", ".join([f"{name}={value!r}" for name, value in self.__dict__.items()]) + ")"

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented
