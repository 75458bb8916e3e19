def inner():
    total = 0
    while True:
        try:
            x = yield total
        except ValueError as e:
            print("inner caught", e)
            continue
        except GeneratorExit:
            print("inner closing")
            raise
        if x is None:
            return total
        total += x

def outer():
    while True:
        r = yield from inner()
        print("result", r)

g = outer()
print(next(g))
print(g.send(5))
print(g.send(6))
print(g.throw(ValueError("bad")))
print(g.send(None))
print(g.send(1))
g.close()

def plain():
    try:
        yield from [1, 2, 3]
    except KeyError as e:
        print("outer caught", e)
        yield 99
g = plain()
print(next(g))
print(g.throw(KeyError("k")))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
def sends():
    yield from (x for x in range(3))
g = sends()
next(g)
def two():
    try:
        yield 1
    finally:
        print("two done")
def wrap():
    try:
        yield from two()
    finally:
        print("wrap done")
g = wrap()
next(g)
g.close()
g = wrap()
next(g)
try:
    g.throw(RuntimeError("x"))
except RuntimeError as e:
    print("got", e)
def ret():
    return (yield from two2())
def two2():
    a = yield "first"
    b = yield "second " + str(a)
    return (a, b)
g = ret()
print(next(g), g.send(10))
try:
    g.send(20)
except StopIteration as e:
    print(e.value)
def count(n):
    if n > 0:
        yield n
        yield from count(n - 1)
print(list(count(5)))
g = sends()
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)
