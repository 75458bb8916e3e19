# functools: caches, partial, partialmethod, reduce, wraps, cmp_to_key, total_ordering.
import functools
from functools import lru_cache, cache, cached_property, partial, partialmethod, reduce, wraps, cmp_to_key, total_ordering

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info())
fib.cache_clear()
print(fib.cache_info())

@lru_cache(maxsize=2)
def sq(x):
    print("computing", x)
    return x * x
print(sq(1), sq(2), sq(1), sq(3), sq(2))
print(sq.cache_info())
@lru_cache
def add(a, b=1, *, c=0):
    print("add")
    return a + b + c
print(add(1), add(1), add(1, 2), add(a=1), add(1, c=4))
print(add.cache_info().hits, add.cache_info().misses, add.__name__)
@cache
def fact(n):
    return n * fact(n - 1) if n else 1
print(fact(20), fact(5), fact.cache_info())

class Data:
    def __init__(self, values):
        self.values = values
    @cached_property
    def total(self):
        print("summing")
        return sum(self.values)
d = Data([1, 2, 3])
print(d.total, d.total)
d.values.append(10)
print(d.total)
del d.total
print(d.total)

def power(base, exp):
    return base ** exp
square = partial(power, exp=2)
two = partial(power, 2)
print(square(5), two(10), square.func is power, square.args, square.keywords, two.args)
print(partial(print, "a", sep="-")("b", "c"))
p3 = partial(two)
print(p3(3))
class Cell:
    def __init__(self):
        self.alive = False
    def set_state(self, state):
        self.alive = state
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False)
c = Cell()
c.set_alive()
print(c.alive)
c.set_dead()
print(c.alive)

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 10))
try:
    reduce(lambda a, b: a + b, [])
except TypeError as e:
    print("TypeError:", e)

def trace(prefix):
    def deco(fn):
        @wraps(fn)
        def wrapper(*args, **kwargs):
            print(prefix, fn.__name__, args, kwargs)
            return fn(*args, **kwargs)
        return wrapper
    return deco
@trace("call")
def greet(name, punct="!"):
    """Say hello."""
    return "hello " + name + punct
print(greet("bob"), greet("al", punct="?"), greet.__name__, greet.__doc__)
print(greet.__wrapped__("z"))

print(sorted([5, 2, 8, 1], key=cmp_to_key(lambda a, b: b - a)))
def by_len(a, b):
    if len(a) != len(b):
        return -1 if len(a) < len(b) else 1
    return (a > b) - (a < b)
print(sorted(["ccc", "a", "bb", "aa"], key=cmp_to_key(by_len)))
K = cmp_to_key(by_len)
print(K("a") < K("bb"), K("a") == K("b"))
print(min([3, 1, 2], key=cmp_to_key(lambda a, b: a - b)))

@total_ordering
class Version:
    def __init__(self, major, minor):
        self.major, self.minor = major, minor
    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) == (other.major, other.minor)
    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) < (other.major, other.minor)
    def __repr__(self):
        return f"V{self.major}.{self.minor}"
a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b), sorted([b, a]))
try:
    a < 3
except TypeError as e:
    print("TypeError:", e)
def compose(*fns):
    return reduce(lambda f, g: lambda x: g(f(x)), fns)
print(compose(lambda x: x + 1, lambda x: x * 2, str)(3))
