from functools import lru_cache, cache
@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
fib.cache_clear()
print(fib.cache_info(), fib.__name__)
@lru_cache(maxsize=2)
def sq(x):
    print("computing", x)
    return x * x
for x in (1, 2, 1, 3, 2, 1):
    print(sq(x))
info = sq.cache_info()
print(info, info.hits, info[1], list(info))
@cache
def greet(name, punct="!"):
    print("making")
    return "hi " + name + punct
print(greet("a"), greet("a"), greet("a", "?"), greet("b", punct="."), greet("b", punct="."))
@lru_cache
def area(w, h):
    return w * h
print(area(2, 3), area(2, 3), area(2.0, 3), area.cache_info())
class C:
    @lru_cache(maxsize=None)
    def slow(self, n):
        print("slow", n)
        return n + 1
c = C()
print(c.slow(1), c.slow(1))
try:
    sq([1])
except TypeError as e:
    print(e)
