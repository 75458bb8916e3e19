# `weakref`. The field `_weak_` of a reference keeps nothing alive: the collector empties it.
import _finalisation


class ReferenceType:
    def __init__(self, target, callback=None, /):
        if target is None or isinstance(target, (int, float, complex, str, bytes, tuple, list, dict)):
            raise TypeError(f"cannot create weak reference to '{type(target).__name__}' object")
        self._weak_ = None
        self._weak_ = target
        self._callback = callback
        self._hash = None
        if callback is not None:
            _finalisation._waiting.append(self)

    def __call__(self):
        return self._weak_

    @property
    def __callback__(self):
        return None if self._weak_ is None else self._callback

    def _call_back(self):
        if self._callback is not None:
            self._callback(self)

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        if self._weak_ is None or other._weak_ is None:
            return self is other
        return self._weak_ == other._weak_

    def __hash__(self):
        if self._hash is None:
            if self._weak_ is None:
                raise TypeError("weak object has gone away")
            self._hash = hash(self._weak_)
        return self._hash

    def __repr__(self):
        if self._weak_ is None:
            return f"<weakref at {id(self):#x}; dead>"
        return f"<weakref at {id(self):#x}; to '{type(self._weak_).__name__}' at {id(self._weak_):#x}>"


ref = ReferenceType


class WeakMethod:
    def __init__(self, method, callback=None, /):
        self._object = ReferenceType(method.__self__)
        self._function = method.__func__

    def __call__(self):
        target = self._object()
        if target is None:
            return None
        return getattr(target, self._function.__name__)


class ProxyType:
    def __init__(self, target, callback=None, /):
        object.__setattr__(self, "_weak_", None)
        object.__setattr__(self, "_weak_", target)

    def _target(self):
        target = object.__getattribute__(self, "_weak_")
        if target is None:
            raise ReferenceError("weakly-referenced object no longer exists")
        return target

    def __getattr__(self, name):
        return getattr(self._target(), name)

    def __setattr__(self, name, value):
        setattr(self._target(), name, value)

    def __delattr__(self, name):
        delattr(self._target(), name)

    def __str__(self):
        return str(self._target())

    def __repr__(self):
        return repr(self._target())


class CallableProxyType(ProxyType):
    def __call__(self, *args, **kwargs):
        return self._target()(*args, **kwargs)


def proxy(target, callback=None, /):
    return ProxyType(target)


# What the two dictionaries have in common: `_live()` gives the pairs of which both parts are still there.
class _LivePairs:
    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter([key for key, value in self._live()])

    def keys(self):
        return iter([key for key, value in self._live()])

    def values(self):
        return iter([value for key, value in self._live()])

    def items(self):
        return iter(self._live())


class WeakValueDictionary(_LivePairs):
    def __init__(self, other=(), /, **keywords):
        self._data = {}
        self.update(other, **keywords)

    def _live(self):
        items = []
        for key, reference in list(self._data.items()):
            value = reference()
            if value is None:
                del self._data[key]
            else:
                items.append((key, value))
        return items

    def __getitem__(self, key):
        if key in self._data:
            value = self._data[key]()
            if value is not None:
                return value
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._data[key] = ReferenceType(value)

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key):
        return key in self._data and self._data[key]() is not None

    def __repr__(self):
        return f"<WeakValueDictionary at {id(self):#x}>"

    def get(self, key, default=None):
        if key in self._data:
            value = self._data[key]()
            if value is not None:
                return value
        return default

    def setdefault(self, key, default=None):
        if key in self._data:
            value = self._data[key]()
            if value is not None:
                return value
        self._data[key] = ReferenceType(default)
        return default

    def pop(self, key, *default):
        if key in self._data:
            value = self._data.pop(key)()
            if value is not None:
                return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self._data.popitem()
            value = reference()
            if value is not None:
                return (key, value)

    def update(self, other=(), /, **keywords):
        pairs = other.items() if hasattr(other, "items") else other
        for key, value in pairs:
            self._data[key] = ReferenceType(value)
        for name, value in keywords.items():
            self._data[name] = ReferenceType(value)

    def clear(self):
        self._data.clear()

    def copy(self):
        return WeakValueDictionary(self._live())

    def valuerefs(self):
        return list(self._data.values())


class WeakKeyDictionary(_LivePairs):
    def __init__(self, other=None, /):
        self._data = {}
        if other is not None:
            for key, value in other.items():
                self._data[ReferenceType(key)] = value

    def _live(self):
        items = []
        for reference, value in list(self._data.items()):
            key = reference()
            if key is None:
                del self._data[reference]
            else:
                items.append((key, value))
        return items

    def __getitem__(self, key):
        reference = ReferenceType(key)
        if reference in self._data:
            return self._data[reference]
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._data[ReferenceType(key)] = value

    def __delitem__(self, key):
        reference = ReferenceType(key)
        if reference not in self._data:
            raise KeyError(key)
        del self._data[reference]

    def __contains__(self, key):
        return ReferenceType(key) in self._data

    def __repr__(self):
        return f"<WeakKeyDictionary at {id(self):#x}>"

    def get(self, key, default=None):
        return self._data.get(ReferenceType(key), default)

    def setdefault(self, key, default=None):
        return self._data.setdefault(ReferenceType(key), default)

    def pop(self, key, *default):
        reference = ReferenceType(key)
        if reference in self._data:
            return self._data.pop(reference)
        if default:
            return default[0]
        raise KeyError(key)

    def update(self, other, /):
        for key, value in other.items():
            self._data[ReferenceType(key)] = value

    def clear(self):
        self._data.clear()


class WeakSet:
    def __init__(self, items=(), /):
        self._data = {}
        for item in items:
            self._data[ReferenceType(item)] = True

    def _live(self):
        items = []
        for reference in list(self._data):
            item = reference()
            if item is None:
                del self._data[reference]
            else:
                items.append(item)
        return items

    def add(self, item):
        self._data[ReferenceType(item)] = True

    def discard(self, item):
        self._data.pop(ReferenceType(item), None)

    def remove(self, item):
        reference = ReferenceType(item)
        if reference not in self._data:
            raise KeyError(reference)
        del self._data[reference]

    def pop(self):
        while self._data:
            item = self._data.popitem()[0]()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        self._data.clear()

    def update(self, items):
        for item in items:
            self._data[ReferenceType(item)] = True

    def copy(self):
        return WeakSet(self._live())

    def __contains__(self, item):
        return ReferenceType(item) in self._data

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter(self._live())


class finalize:
    def __init__(self, target, callback, /, *args, **kwargs):
        self._weak_ = None
        self._weak_ = target
        self._function = callback
        self._args = args
        self._kwargs = kwargs
        self._is_alive = True
        self.atexit = True
        _finalisation._waiting.append(self)
        _finalisation._finalizers.append(self)

    @property
    def alive(self):
        return self._is_alive

    def _call_back(self):
        self()

    def __call__(self, _=None):
        if not self._is_alive:
            return None
        self._forget()
        return self._function(*self._args, **self._kwargs)

    def _forget(self):
        self._is_alive = False
        _finalisation._finalizers.remove(self)

    def detach(self):
        if not self._is_alive or self._weak_ is None:
            return None
        self._forget()
        return (self._weak_, self._function, self._args, self._kwargs)

    def peek(self):
        if not self._is_alive or self._weak_ is None:
            return None
        return (self._weak_, self._function, self._args, self._kwargs)


def getweakrefcount(target):
    return len(getweakrefs(target))


def getweakrefs(target):
    return [reference for reference in _finalisation._waiting if reference._weak_ is target]
