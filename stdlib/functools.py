# `functools`. `partial` of known arguments, `total_ordering` and `cached_property` are written out by the compiler
# (compiler/expand/callables.cpp).
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def reduce(function, iterable, /, *initial):
    items = iter(iterable)
    if initial:
        value = initial[0]
    else:
        for first in items:
            value = first
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = function(value, item)
    return value


class _Key:
    __slots__ = ("obj", "_compare")

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    def key(obj):
        return _Key(obj, mycmp)

    return key


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        for argument in self.args:
            parts.append(repr(argument))
        for name, value in self.keywords.items():
            parts.append(f"{name}={value!r}")
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            return self.func(obj, *self.args, *args, **{**self.keywords, **keywords})

        return method


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    wrapper.__name__ = wrapped.__name__
    wrapper.__qualname__ = wrapped.__qualname__
    wrapper.__module__ = wrapped.__module__
    wrapper.__doc__ = wrapped.__doc__
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped)

    return decorate


class _CacheInfo:
    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def _fields(self):
        return (self.hits, self.misses, self.maxsize, self.currsize)

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return self._fields()[index]

    def __eq__(self, other):
        return self._fields() == (other._fields() if isinstance(other, _CacheInfo) else other)

    def __repr__(self):
        return f"CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={self.maxsize}, currsize={self.currsize})"


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, typed)

    def decorate(function):
        return _cached(function, maxsize, typed)

    return decorate


def cache(user_function, /):
    return _cached(user_function, None, False)


# The entry used last is the last one of the dict.
def _cached(function, maxsize, typed):
    entries = {}
    hits = 0
    misses = 0
    limit = -1 if maxsize is None else max(maxsize, 0)

    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        if limit == 0:
            misses += 1
            return function(*args, **kwargs)
        key = (args, tuple(kwargs.items()))
        if typed:
            key = (key, tuple([type(value) for value in args]))
        if key in entries:
            hits += 1
            value = entries[key]
            if limit > 0:
                del entries[key]
                entries[key] = value
            return value
        misses += 1
        value = function(*args, **kwargs)
        if limit > 0 and len(entries) >= limit and key not in entries:
            for oldest in entries:
                break
            del entries[oldest]
        entries[key] = value
        return value

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(entries))

    def cache_clear():
        nonlocal hits, misses
        entries.clear()
        hits = 0
        misses = 0

    def cache_parameters():
        return {"maxsize": maxsize, "typed": typed}

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = cache_parameters
    return update_wrapper(wrapper, function)


# What singledispatch() knows of a function. `@f.register` above a function with annotations is written by the compiler as
# `@f.register(type)` (compiler/expand/callables.cpp).
class _Dispatcher:
    def __init__(self, func):
        self.func = func
        self.registry = {object: func}

    def dispatch(self, cls):
        best = None
        for candidate in self.registry:
            if not issubclass(cls, candidate):
                continue
            if best is None or issubclass(candidate, best):
                best = candidate
            elif not issubclass(best, candidate):
                raise RuntimeError(f"Ambiguous dispatch: {best!r} or {candidate!r}")
        return self.registry[best]

    def register(self, cls, func=None):
        if func is None:

            def decorate(function):
                self.registry[cls] = function
                return function

            return decorate
        self.registry[cls] = func
        return func


def singledispatch(func):
    dispatcher = _Dispatcher(func)

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatcher.dispatch(type(args[0]))(*args, **kw)

    wrapper.register = dispatcher.register
    wrapper.dispatch = dispatcher.dispatch
    wrapper.registry = dispatcher.registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.func = func
        self._dispatcher = _Dispatcher(func)

    def register(self, cls, method=None):
        return self._dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self._dispatcher.dispatch(type(args[0]))(obj, *args, **kwargs)

        return method


# Decorators of classes and methods that the compiler writes out; nothing is left of them to call.
def total_ordering(cls):
    raise NotImplementedError("functools.total_ordering is for `@total_ordering` above a class only")


def cached_property(func):
    raise NotImplementedError("functools.cached_property is for `@cached_property` above a method only")
