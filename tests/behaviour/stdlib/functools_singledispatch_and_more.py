import functools
from functools import singledispatch, singledispatchmethod, lru_cache, reduce, wraps, cmp_to_key, partialmethod, partial, cache, cached_property, total_ordering

@singledispatch
def show(x, verbose=False):
    return f"object {x!r}"
@show.register
def _(x: int, verbose=False):
    return f"int {x}" + (" v" if verbose else "")
@show.register(str)
def show_str(x, verbose=False):
    return f"str {x!r}"
@show.register(list)
@show.register(tuple)
def _(x, verbose=False):
    return "seq " + ", ".join(show(i) for i in x)
class A: pass
class B(A): pass
@show.register
def _(x: A, verbose=False):
    return "A-ish " + type(x).__name__
print(show(1.5), show(3), show(3, verbose=True), show("s"), show([1, "a", 2.5]), show((1,)), show(B()), show(True), show(None))
print(show.dispatch(int)(5), show.dispatch(B) is show.dispatch(A))
print(show_str("direct"))
show.register(type(None), lambda x, verbose=False: "none!")
print(show(None))
try:
    show()
except TypeError as e:
    print(e)
print(sorted(c.__name__ for c in show.registry))

class Neg:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("Cannot negate a")
    @neg.register
    def _(self, arg: int):
        return -arg
    @neg.register
    def _(self, arg: bool):
        return not arg
    @neg.register(str)
    def _s(self, arg):
        return arg[::-1]
n = Neg()
print(n.neg(5), n.neg(True), n.neg("abc"))
try:
    n.neg(1.5)
except NotImplementedError as e:
    print("NIE", e)

calls = []
@lru_cache(maxsize=2)
def sq(x):
    calls.append(x)
    return x * x
print(sq(1), sq(2), sq(1), sq(3), sq(2), calls)
print(sq.cache_info())
sq.cache_clear()
print(sq.cache_info(), sq.cache_info().hits)
print(sq.cache_parameters(), sq.__name__, sq.__wrapped__(7))
@lru_cache(maxsize=None, typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info())
try:
    sq([1])
except TypeError as e:
    print(e)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(max, [3, 9, 2]))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        "inner doc"
        return fn(*a, **k)
    return inner
@deco
def hello(name: str) -> str:
    "says hello"
    return "hi " + name
print(hello("x"), hello.__name__, hello.__doc__, hello.__wrapped__("y"), hello.__qualname__, hello.__module__)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
K = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(K(1) < K(2), K(1) == K(1), K(3) >= K(4))
class Cell:
    def __init__(self): self.alive = False
    def set_state(self, state): self.alive = state
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)
c = Cell()
c.set_alive(); print(c.alive)
c.set_dead(); print(c.alive)
basetwo = partial(int, base=2)
print(basetwo("1010"), basetwo.func is int, basetwo.args, basetwo.keywords)
p = partial(partial(lambda *a, **k: (a, k), 1, x=1), 2, y=2)
print(p(3, z=3), p.args, p.keywords)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        if not isinstance(o, V): return NotImplemented
        return self.v == o.v
    def __lt__(self, o):
        if not isinstance(o, V): return NotImplemented
        return self.v < o.v
print(V(1) <= V(2), V(1) > V(2), V(2) >= V(2))
try:
    V(1) <= 3
except TypeError as e:
    print(e)
class Lazy:
    n = 0
    @cached_property
    def val(self):
        Lazy.n += 1
        return [1, 2]
l = Lazy()
print(l.val is l.val, Lazy.n)
del l.val
l.val
print(Lazy.n)
class M:
    @lru_cache(maxsize=None)
    def f(self, x): return x + 1
m = M()
print(m.f(1), m.f(1), M.f.cache_info())
