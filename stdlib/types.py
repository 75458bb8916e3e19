# `types`.
import sys


def _function():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


FunctionType = type(_function)
LambdaType = type(_function)
GeneratorType = type(_function())
CoroutineType = type(_coroutine())
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = type(len)
ModuleType = type(sys)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
UnionType = type(int | str)


# A generator that may be awaited, as any may here.
def coroutine(func):
    return func


def _shown(item):
    if item is ...:
        return "..."
    if item is None:
        return "None"
    if isinstance(item, type):
        if item.__module__ == "builtins":
            return item.__qualname__
        return item.__module__ + "." + item.__qualname__
    return repr(item)


# `list[int]` as a value (compiler/expand/typing.cpp).
class GenericAlias:
    def __init__(self, origin, args, /):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    @property
    def __parameters__(self):
        return ()

    def __repr__(self):
        return _shown(self.__origin__) + "[" + ", ".join([_shown(arg) for arg in self.__args__]) + "]"

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **keywords):
        return self.__origin__(*args, **keywords)


# What an annotation shows that is written with names of `typing`.
class _Annotation:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text

    def __eq__(self, other):
        return isinstance(other, _Annotation) and self._text == other._text

    def __hash__(self):
        return hash(self._text)


# The compiler writes out what `SimpleNamespace(a=1)` assigns (compiler/expand/callables.cpp).
class SimpleNamespace:
    def __repr__(self):
        return "namespace(" + ", ".join([f"{name}={value!r}" for name, value in self.__dict__.items()]) + ")"

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


# SimpleNamespace(**values)
def _namespace_of(values):
    made = SimpleNamespace()
    for name, value in values.items():
        setattr(made, name, value)
    return made


# A mapping that is seen through it only; what changes in the mapping is seen at once.
class MappingProxyType:
    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __setitem__(self, key, value):
        raise TypeError("'mappingproxy' object does not support item assignment")

    def __delitem__(self, key):
        raise TypeError("'mappingproxy' object does not support item deletion")

    def __contains__(self, key):
        return key in self._mapping

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, MappingProxyType) else other)

    def __or__(self, other):
        return self._mapping | (other._mapping if isinstance(other, MappingProxyType) else other)

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()
