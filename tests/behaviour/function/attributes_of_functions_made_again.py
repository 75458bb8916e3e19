# Each `def` that is run makes a function of its own, with attributes of its own, whatever it captures.
import functools


def tagged(i):
    def inner():
        return 1
    inner.tag = i
    return inner


a, b = tagged(1), tagged(2)
print(a.tag, b.tag, a(), b(), a is b)

made = []
for i in range(3):
    def in_loop():
        return 7
    in_loop.n = i
    made.append(in_loop)
print([f.n for f in made], [f() for f in made])


def make(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return function(*args)
        return wrapper
    return decorate


@make(1)
def one(a):
    "The first."
    return a


@make(2)
def two(a):
    return a * 2


print(one.__name__, two.__name__, one.__doc__, two.__doc__)


def counted(function):
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)
    wrapper.calls = 0
    return wrapper


@counted
def add(a, b):
    return a + b


@counted
def negate(a):
    return -a


print(add(1, 2), add(3, 4), negate(5), add.calls, negate.calls)


def keep(function):
    def never_called():
        return function
    never_called.kept = function
    return never_called


x, y = keep(1), keep(2)
print(x.kept, y.kept)
