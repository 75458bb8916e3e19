# What dataclasses have at run time. The methods of a dataclass are written by the compiler (compiler/expand), together
# with `__dataclass_…__` methods that the functions below call.

__all__ = ["FrozenInstanceError", "MISSING", "KW_ONLY", "Field", "dataclass", "field", "InitVar", "fields", "asdict",
           "astuple", "replace", "is_dataclass", "make_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _MISSING_TYPE()


class KW_ONLY:
    pass


class InitVar:
    pass


class Field:
    def __init__(self, name, type, default, init, repr, compare, kw_only, default_factory, hash, metadata):
        self.name = name
        self.type = type
        self.default = default
        self.init = init
        self.repr = repr
        self.compare = compare
        self.kw_only = kw_only
        self.default_factory = default_factory
        self.hash = hash
        self.metadata = metadata


# Objects whose __repr__ is running, where objects may reach themselves.
_repr_running = set()


# The compiler takes calls of these away where it knows what they mean.
def dataclass(cls):
    raise TypeError("dataclass() is a decorator of classes")


def field(**options):
    raise TypeError("field() makes fields of dataclasses")


def make_dataclass(cls_name, fields):
    raise TypeError("make_dataclass() makes classes of what is constant")


def is_dataclass(obj):
    return hasattr(obj, "__dataclass_fields_of__")


def fields(class_or_instance):
    if not hasattr(class_or_instance, "__dataclass_fields_of__"):
        raise TypeError("must be called with a dataclass type or instance")
    return class_or_instance.__dataclass_fields_of__()


def asdict(obj, *, dict_factory=None):
    if isinstance(obj, type) or not hasattr(obj, "__dataclass_asdict__"):
        raise TypeError("asdict() should be called on dataclass instances")
    if dict_factory is not None:
        return _asdict_by(obj, dict_factory)
    return obj.__dataclass_asdict__()


def _asdict_by(value, dict_factory):
    if hasattr(value, "__dataclass_items__"):
        return dict_factory([(name, _asdict_by(item, dict_factory)) for name, item in value.__dataclass_items__()])
    if isinstance(value, list):
        return [_asdict_by(item, dict_factory) for item in value]
    if isinstance(value, tuple):
        return tuple([_asdict_by(item, dict_factory) for item in value])
    if isinstance(value, dict):
        return {_asdict_by(key, dict_factory): _asdict_by(item, dict_factory) for key, item in value.items()}
    return value


def _asdict_inner(value):
    if hasattr(value, "__dataclass_asdict__"):
        return value.__dataclass_asdict__()
    if isinstance(value, list):
        return [_asdict_inner(item) for item in value]
    if isinstance(value, tuple):
        return tuple([_asdict_inner(item) for item in value])
    if isinstance(value, dict):
        return {_asdict_inner(key): _asdict_inner(item) for key, item in value.items()}
    return value


def astuple(obj, *, tuple_factory=None):
    if isinstance(obj, type) or not hasattr(obj, "__dataclass_items__"):
        raise TypeError("astuple() should be called on dataclass instances")
    if tuple_factory is not None:
        return _astuple_by(obj, tuple_factory)
    return _astuple_inner(obj)


def _astuple_by(value, tuple_factory):
    if hasattr(value, "__dataclass_items__"):
        return tuple_factory([_astuple_by(item, tuple_factory) for name, item in value.__dataclass_items__()])
    if isinstance(value, list):
        return [_astuple_by(item, tuple_factory) for item in value]
    if isinstance(value, tuple):
        return tuple([_astuple_by(item, tuple_factory) for item in value])
    if isinstance(value, dict):
        return {_astuple_by(key, tuple_factory): _astuple_by(item, tuple_factory) for key, item in value.items()}
    return value


def _astuple_inner(value):
    if hasattr(value, "__dataclass_items__"):
        return tuple([_astuple_inner(item) for name, item in value.__dataclass_items__()])
    if isinstance(value, list):
        return [_astuple_inner(item) for item in value]
    if isinstance(value, tuple):
        return tuple([_astuple_inner(item) for item in value])
    if isinstance(value, dict):
        return {_astuple_inner(key): _astuple_inner(item) for key, item in value.items()}
    return value


def replace(obj, /):
    if not hasattr(obj, "__dataclass_replace__"):
        raise TypeError("replace() should be called on dataclass instances")
    return obj.__dataclass_replace__()
