# `copy`. A copy is of the same class and the same types as its original, so fields keep their representation:
# `__copy_object__` copies an object as it lies in memory, `__copy_fields__` replaces its fields one by one,
# `__copy_known__` takes what is known of an object to be a copy of it (compiler/irgen/lower_copy.cpp).

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error


def copy(x):
    if x is None or isinstance(x, (int, float, str, bytes, complex, tuple, frozenset, range, type)):
        if hasattr(x, "__copy__"):
            return x.__copy__()
        return x
    if hasattr(x, "__copy__"):
        return x.__copy__()
    if hasattr(x, "__setstate__"):
        raise NotImplementedError("Krait: copy() does not ask __setstate__()")
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


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    if hasattr(x, "__deepcopy__"):
        return _deep(x, memo)
    return __copy_known__(x, _deep(x, memo))


def _deep(x, memo):
    if x is None or isinstance(x, (int, float, str, bytes, complex, range, type)):
        if hasattr(x, "__deepcopy__"):
            return x.__deepcopy__(memo)
        return x
    key = id(x)
    if hasattr(x, "__deepcopy__"):
        if key in memo:
            return memo[key]
        y = x.__deepcopy__(memo)
        memo[key] = y
        _keep(x, memo)
        return y
    if key in memo:
        return __copy_known__(x, memo[key])
    if hasattr(x, "__setstate__"):
        raise NotImplementedError("Krait: deepcopy() does not ask __setstate__()")
    if type(x) is list:
        y = []
        memo[key] = y
        for item in x:
            y.append(__copy_known__(item, _deep(item, memo)))
    elif type(x) is dict:
        y = {}
        memo[key] = y
        for name, value in x.items():
            y[__copy_known__(name, _deep(name, memo))] = __copy_known__(value, _deep(value, memo))
    elif type(x) is tuple:
        for item in x:
            if _deep(item, memo) is not item:
                break
        else:
            return x
        # A tuple that holds itself through a list was copied meanwhile.
        y = tuple([__copy_known__(item, _deep(item, memo)) for item in x])
        if key in memo:
            return __copy_known__(x, memo[key])
        memo[key] = y
    elif type(x) is set:
        y = {__copy_known__(item, _deep(item, memo)) for item in x}
        memo[key] = y
    elif type(x) is frozenset:
        y = frozenset([__copy_known__(item, _deep(item, memo)) for item in x])
        memo[key] = y
    elif type(x) is bytearray:
        y = x[:]
        memo[key] = y
    else:
        y = __copy_object__(x)
        if y is x:
            return y
        memo[key] = y
        __copy_fields__(y, _deep, memo)
    _keep(x, memo)
    return y


# The originals live as long as the dictionary: another object at the address of one would be taken for it.
def _keep(x, memo):
    memo[id(memo)] = (x, memo.get(id(memo)))
