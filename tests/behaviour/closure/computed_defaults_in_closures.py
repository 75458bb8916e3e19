def wrap(closure, type_info, slots, n):
    def inner(a=closure + 1, b=type_info * 2):
        return a, b, closure, type_info, slots
    class Local:
        kind = n * 3
        def __init__(self, a=n * 2, b=(2 ** 64 or n), *, c=kind + kind):
            self.a, self.b, self.c = a, b, c
        def get(self, x=n, y=n + n, *rest, **kw):
            return self.a, self.b, self.c, x, y, rest, kw
        @staticmethod
        def stat(p=n, q=(n, n)):
            return p, q
        @classmethod
        def cls(cls, p=n, q=[n]):
            q.append(p)
            return p, q
        @property
        def both(self, z=n):
            return z
        def gen(self, p=n, q=n * 2):
            yield p
            yield q
    return inner, Local


for n in (1, "t", 2 ** 70):
    inner, Local = wrap(1, 2, 3, n)
    print(inner(), inner(b=1), inner(*[5]))
    o = Local()
    print(o.get(), o.get(1), o.get(*[1, 2, 3], **{"k": 4}), Local(c=9).get(y=0))
    print(Local.stat(), Local.stat(q=1), Local.cls(), o.cls(), o.both, list(o.gen()), list(o.gen(q=0)))


def apply(x, fn=lambda v: v + 1, kind=int, none=(None if True else 3), flag=(1 < 2), tup=(1, 2 ** 64), rng=range(3)):
    return fn(x), kind("12"), none, flag, tup, list(rng)


print(apply(1), apply(*[2], **{"flag": None}), [f(1) for f in [apply]])


async def co(a, b=(2 ** 64 or 1), c=len("abc")):
    return a, b, c


def outer_co(k):
    async def inside(a, b=k * 2, c=(2 ** 65 or k)):
        return a, b, c
    return inside


async def main():
    print(await co(1), await co(*[1], **{"c": 2}))
    print(await outer_co(3)(1), await outer_co("s")(1, c=0))


try:
    main().send(None)
except StopIteration:
    print("done")


def raises(a, b=(1 // 1 or 0), c=int("5")):
    return a + b + c


print(raises(1), [raises(x) for x in range(2)])
try:
    def bad(a, b=int("x")):
        return a
except ValueError as error:
    print(error)
try:
    print(bad(1))
except NameError as error:
    print(error)


def counter(start=[0]):
    def tick(by=start[0] + 1, log=start):
        log.append(by)
        return log
    return tick


t = counter()
print(t(), t(5), counter()())
while True:
    def once(a=(2 ** 80 or 0), b="x" * 2, c=3):
        return a, b, c
    break
print(once(), once(1))
