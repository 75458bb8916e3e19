class Call:
    def __call__(self, a, b=2, *rest, c=3, **kw):
        return (a, b, rest, c, kw)

class Item:
    def __getitem__(self, i, d=None):
        return (i, d)
    def __setitem__(self, i, v, extra=5):
        print("set", i, v, extra)
    def __delitem__(self, i, extra=6):
        print("del", i, extra)
    def __contains__(self, x, y=1):
        print("contains", x, y)
        return True
    def __len__(self, *args):
        return 3 + len(args)

class Ctx:
    def __enter__(self, x=1):
        print("enter", x)
        return self
    def __exit__(self, *exc):
        print("exit", len(exc), exc[0])
        return True

class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, other, x=1):
        print("eq", x)
        return self.v == other.v
    def __hash__(self, z=1):
        return self.v + z - 1
    def __lt__(self, *others):
        return self.v < others[0].v
    def __add__(self, other, k=10):
        return Eq(self.v + other.v + k)
    def __repr__(self, depth=0):
        return "Eq(%d, %d)" % (self.v, depth)
    def __str__(self, *, upper=False):
        return "eq%d%s" % (self.v, upper)
    def __format__(self, spec=""):
        return "f<" + spec + ">" + str(self.v)
    def __bool__(self, default=True):
        return default

c = Call()
print(c(1), c(1, 5), c(1, 5, 6, 7), c(1, c=9), c(1, z=4))
things = [c, len, str]
print(things[0](7))
i = Item()
print(i[3], 5 in i, len(i))
i[4] = 5
del i[6]
items = [i, [1, 2, 3, 4], {3: 4}]
for x in items:
    print(x[3])
for x in items:
    print(len(x))
with Ctx() as q:
    print("body")
    raise ValueError("x")
a, b = Eq(1), Eq(2)
print(a == b, a != b, a < b, sorted([b, a]), a + b, str(a), f"{a:>5}", f"{a}", bool(a))
d = {a: 1, b: 2}
print(d[Eq(1)])
print([a, b], {"k": a})
mixed = [a, 5, "x"]
print(mixed)
for m in mixed:
    print(m)
print(a in mixed)
