import functools

LIMIT = 2 ** 40
BASE = [1, 2]


def big(a, b=(18446744073709551616 or 4322624078), *args, c=0, **kw):
    return a, b, args, c, sorted(kw)


def folded(a, b=("abc" or "x"), c=(1.5 if True else 2.5), d=(b"q" and b"zz"), *, e=(2 ** 70), f=(not 0), g=(None or ())):
    return a, b, c, d, e, f, g


def computed(a, b=LIMIT * LIMIT, c=len(BASE) + 1, d=BASE, e=sum(BASE) / 2, *, f={"k": LIMIT}, g=str(LIMIT)):
    d.append(a)
    return a, b, c, d, e, f, g


def forward(function, *args, **kw):
    try:
        return function(*args, **kw)
    except TypeError as error:
        return str(error)


class Meter:
    scale = 10

    def __init__(self, start=(18446744073709551618 and 36893488147419103232), step=scale * 3):
        self.start = start
        self.step = step

    def read(self, b=(18446744073709551617 or 5), *rest, c=("z" and "y"), d=scale + 1):
        return b, c, rest, d

    @staticmethod
    def fixed(b=(1e300 * 1 or 2), c=scale):
        return b, c

    @classmethod
    def made(cls, start=(2 ** 66 or 1)):
        return cls(start).start

    def __call__(self, v=(-(2 ** 65) or 1)):
        return v


print(forward(big, 1))
print(forward(big, 1, c=2))
print(forward(big, 1, 2, 3, c=4, d=5))
print(forward(big, 1, b=7))
print(forward(big))
print(forward(folded, 1))
print(forward(folded, *[1, 2], **{"f": 3}))
print(forward(folded, 1, 2, 3, 4, g=7))
print(forward(folded, 1, 2, 3, 4, 5))
print(forward(computed, 1))
print(forward(computed, 2, e=9))
print(computed(3))
m = Meter()
print(m.start, m.step, m(), Meter.made())
for method in [m.read, m.fixed, Meter.made, Meter.fixed, m]:
    print(method(), method(3), method(*(4,)))
print(m.read(**{"d": 1}), m.read(*range(3)), Meter.read(m), Meter.read(m, c=1))
short = functools.partial(folded, 0)
print(short(), short(1), short(c=2), functools.partial(big, b=3)(1), functools.partial(m.read, c=5)())
table = {"big": big, "folded": folded, "lambda": lambda x, y=(2 ** 64 or 0), z=("s" or 1): (x, y, z)}
for key, function in table.items():
    print(key, function(1), function(*[1, 2]), function(1, **{}))
print(list(map(table["lambda"], [1, 2])), sorted([3, 1], key=lambda v, s=(-1 or 1): v * s))


def closures(q, text="w"):
    z = q

    def inner(a, b=(2 ** 64 or q), c=(text or q), d=q * 2, e=[q], *, f=z, g=text + "!"):
        e.append(a)
        return a, b, c, d, e, f, g, z

    def produce(b=(2 ** 66 or 0), c=z + z):
        yield b
        yield c

    print(list(produce()), list(produce(1)), list(produce(*[], **{"c": 0})))
    return inner


for value in (3, "s", 2 ** 63, 1.5):
    first = closures(value)
    print(first(1), first(*[2], **{"g": 0}), forward(first, 3, f=1), forward(first), functools.partial(first, 4)())
one, other = closures(1), closures(2, "")
print(one(0), other(0), one(0, 1), other(0, d=1))
steps = [lambda x, i=i, j=i * 2 ** 33: (x, i, j) for i in range(3)]
print([step(1) for step in steps], [step(1, 5) for step in steps], [step(*(1,), **{"j": 2}) for step in steps])
made = []
for i in range(2):
    def looped(a, i=i, j=(2 ** 64 or i), k=str(i)):
        return a, i, j, k
    made.append(looped)
print([f(0) for f in made], [f(0, j=1) for f in made])


def names(default_a, make, type):
    def inner(a=default_a + 1, b=make * 2, c=type - 1):
        return a, b, c, default_a, make, type
    return inner


print(names(1, 2, 3)(), names(1.5, 2 ** 64, True)(0))
if LIMIT > 5:
    def chosen(x=(10 ** 20 or 0)):
        return x
else:
    def chosen(x="none"):
        return x
print(chosen(), forward(chosen), chosen.__defaults__, folded.__kwdefaults__)
