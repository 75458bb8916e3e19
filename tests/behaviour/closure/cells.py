def outer(a):
    b = 10
    def inner():
        return a + b
    return inner
f = outer(5)
print(f.__closure__[0].cell_contents, f.__closure__[1].cell_contents)
print([c.cell_contents for c in f.__closure__], len(f.__closure__), f.__code__.co_freevars)
def g(): pass
print(g.__closure__)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter()
c(); c()
print(c.__closure__[0].cell_contents)
print(type(c.__closure__[0]).__name__, type(c.__closure__))
for fn in (f, c, g):
    print(fn.__name__, [x.cell_contents for x in fn.__closure__ or ()])
