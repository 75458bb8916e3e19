# `copy`. A copy is of the same class and the same types as its original, so fields keep their representation:
# `__copy_object__` copies an object as it lies in memory, `__copy_fields__` replaces its fields one by one,
# `__copy_same__(x, y)` is y, which is of the types of x, `__copy_known__` the same unless x says itself what its copy is
# (compiler/irgen/lower_copy.cpp).

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_Function = type(lambda: None)
_Builtin = type(len)


class _Class:
    def method(self):
        pass


_Method = type(_Class().method)


# What `__reduce__` says: a function, its arguments, and the state of the object that it makes.
def _rebuilt(x, how):
    if isinstance(how, str):
        return x
    y = how[0](*how[1])
    if len(how) > 2:
        _restore(y, how[2])
    return y


def _rebuilt_deep(x, how, copies):
    if isinstance(how, str):
        return x
    y = how[0](*_deep(how[1], copies))
    if len(how) > 2:
        _restore(y, _deep(how[2], copies))
    return y


def _restore(y, state):
    if state is None:
        return
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
    else:
        y.__dict__.update(state)


def copy(x):
    if x is None or isinstance(x, (int, float, str, bytes, complex, tuple, frozenset, range, type)):
        if hasattr(x, "__copy__"):
            return x.__copy__()
        return x
    if hasattr(x, "__copy__"):
        return x.__copy__()
    if __copy_defines__(x, "__reduce_ex__"):
        return _rebuilt(x, x.__reduce_ex__(4))
    if __copy_defines__(x, "__reduce__"):
        return _rebuilt(x, x.__reduce__())
    if __copy_defines__(x, "__getstate__"):
        y = x.__class__.__new__(x.__class__)
        _restore(y, x.__getstate__())
        return y
    if hasattr(x, "__setstate__"):
        y = x.__class__.__new__(x.__class__)
        y.__setstate__(x.__dict__)
        return y
    if isinstance(x, _Method):
        return x
    if hasattr(x, "typecode"):
        return x[:]
    if type(x) is list:
        return x[:]
    if type(x) is dict or type(x) is set:
        return x.copy()
    if type(x) is bytearray:
        return x[:]
    y = __copy_object__(x)
    if isinstance(x, (list, dict, set)):
        y._value_ = copy(x._value_)
    return y


# What has been copied by now. An object of its own, so that `_deep` is made for types of originals only.
class _Copies:
    def __init__(self, memo):
        self.memo = memo

    # The originals live as long as the dictionary: another object at the address of one would be taken for it.
    def add(self, key, original, made):
        memo = self.memo
        memo[key] = made
        memo[id(memo)] = (original, memo.get(id(memo)))


def deepcopy(x, memo=None):
    return _deep(x, _Copies({} if memo is None else memo))


def _deep(x, copies):
    if x is None or isinstance(x, (int, float, str, bytes, complex, range, type, _Function, _Builtin)):
        if hasattr(x, "__deepcopy__"):
            return x.__deepcopy__(copies.memo)
        return x
    key = id(x)
    if hasattr(x, "__deepcopy__"):
        if key in copies.memo:
            return __copy_same__(x, copies.memo[key])
        y = x.__deepcopy__(copies.memo)
        copies.add(key, x, y)
        return y
    if key in copies.memo:
        return __copy_same__(x, copies.memo[key])
    if __copy_defines__(x, "__reduce_ex__"):
        y = _rebuilt_deep(x, x.__reduce_ex__(4), copies)
        copies.add(key, x, y)
        return y
    if __copy_defines__(x, "__reduce__"):
        y = _rebuilt_deep(x, x.__reduce__(), copies)
        copies.add(key, x, y)
        return y
    if __copy_defines__(x, "__getstate__"):
        y = x.__class__.__new__(x.__class__)
        copies.add(key, x, y)
        _restore(y, _deep(x.__getstate__(), copies))
        return y
    if hasattr(x, "__setstate__"):
        y = x.__class__.__new__(x.__class__)
        copies.add(key, x, y)
        y.__setstate__(_deep(x.__dict__, copies))
        return y
    if isinstance(x, _Method):
        return _Method(x.__func__, _deep(x.__self__, copies))
    if hasattr(x, "typecode"):
        y = x[:]
        copies.add(key, x, y)
        return y
    if type(x) is list:
        y = []
        copies.add(key, x, y)
        for item in x:
            y.append(__copy_known__(item, _deep(item, copies)))
        return y
    if type(x) is dict:
        y = {}
        copies.add(key, x, y)
        for name, value in x.items():
            y[__copy_known__(name, _deep(name, copies))] = __copy_known__(value, _deep(value, copies))
        return y
    if type(x) is tuple:
        for item in x:
            if _deep(item, copies) is not item:
                break
        else:
            return x
        y = tuple([__copy_known__(item, _deep(item, copies)) for item in x])
        # A tuple that holds itself through a list was copied meanwhile.
        if key in copies.memo:
            return __copy_same__(x, copies.memo[key])
        copies.add(key, x, y)
        return y
    if type(x) is set:
        y = {__copy_known__(item, _deep(item, copies)) for item in x}
        copies.add(key, x, y)
        return y
    if type(x) is frozenset:
        return frozenset([__copy_known__(item, _deep(item, copies)) for item in x])
    if type(x) is bytearray:
        y = x[:]
        copies.add(key, x, y)
        return y
    y = __copy_object__(x)
    if y is x:
        return y
    copies.add(key, x, y)
    __copy_fields__(y, _deep, copies)
    return y
