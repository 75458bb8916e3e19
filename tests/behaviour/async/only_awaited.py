async def co():
    return 1
def attempt(what, f):
    try:
        print(what, f())
    except TypeError as e:
        print(what, e)
def loop():
    c = co()
    try:
        for x in c:
            print(x)
    finally:
        c.close()
def with_close(f):
    def run():
        c = co()
        try:
            return f(c)
        finally:
            c.close()
    return run
attempt("for", loop)
attempt("next", with_close(lambda c: next(c)))
attempt("next2", with_close(lambda c: next(c, 5)))
attempt("iter", with_close(lambda c: iter(c)))
attempt("list", with_close(lambda c: list(c)))
attempt("sum", with_close(lambda c: sum(c)))
attempt("comp", with_close(lambda c: [x for x in c]))
attempt("star", with_close(lambda c: [*c]))
attempt("in", with_close(lambda c: 1 in c))
def unpack(c):
    a, b = c
    return a
attempt("unpack", with_close(unpack))
def yf(c):
    yield from c
attempt("yf", with_close(lambda c: list(yf(c))))
attempt("zip", with_close(lambda c: zip([1], c)))
async def ag():
    yield 1
attempt("agfor", lambda: [x for x in ag()])
attempt("agnext", lambda: next(ag()))
attempt("aglist", lambda: list(ag()))
class Pause:
    def __await__(self):
        got = yield "pause"
        return got
class Wrap:
    def __init__(self, c):
        self.c = c
    def __await__(self):
        r = yield from self.c.__await__()
        return r
class Wrap2:
    def __init__(self, c):
        self.c = c
    def __await__(self):
        return self.c.__await__()
async def leaf(n):
    x = await Pause()
    return (n, x)
async def mid():
    a = await leaf(1)
    b = await Wrap(leaf(2))
    c = await Wrap2(leaf(3))
    return a, b, c
def drive(c):
    try:
        v = c.send(None)
        while True:
            v = c.send(v + "!")
    except StopIteration as e:
        return e.value
print(drive(mid()))
print(type(leaf(1)).__name__)
cs = [leaf(4), mid()]
for c in cs:
    print(type(c).__name__, drive(c))
async def agen():
    yield 1
    await Pause()
    yield 2
async def use():
    out = []
    async for v in agen():
        out.append(v)
    out += [v async for v in agen()]
    return out
print(drive(use()))
for step in leaf(7).__await__():
    print(step)
    break
