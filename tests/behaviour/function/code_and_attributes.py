def f(a, b=2, *args, c, d=[4], **kw):
    "doc f"
    x = a
    y = x
    return y
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__doc__, f.__module__, f.__qualname__)
co = f.__code__
print(co.co_name, co.co_argcount, co.co_varnames, co.co_kwonlyargcount, co.co_posonlyargcount)
print(f.__code__.co_varnames[:f.__code__.co_argcount], f.__closure__)
f.calls = 0
def g():
    g.calls += 1
    return g.calls
g.calls = 0
g(); g()
print(g.calls, f.calls, hasattr(g, "other"), g.__dict__)
def outer(n):
    m = n + 1
    def inner():
        return n + m
    return inner
i = outer(3)
h = lambda x, y=1: x
print(h.__name__, h.__defaults__, h.__doc__, h.__kwdefaults__)
del g.calls
try:
    g()
except AttributeError as e: print(e)
fs = [f, g, h]
for fn in fs:
    print(fn.__name__, fn.__code__.co_argcount, fn.__defaults__)
def count(fn):
    def w(*a):
        w.n += 1
        return fn(*a)
    w.n = 0
    return w
@count
def sq(x): return x * x
@count
def cu(x): return x ** 3
sq(1); sq(2); cu(1)
print(sq.n, cu.n)
