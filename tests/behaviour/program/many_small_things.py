def maybe(x):
    if x > 10:
        return "big"
    elif x > 5:
        return x * 1.5
    elif x > 2:
        return [x]
    elif x == 2:
        return None
    return x


for i in range(13):
    r = maybe(i)
    print(i, r, type(r).__name__, bool(r), r == i, r is None)


def acc(item, bucket=[]):
    bucket.append(item)
    return bucket


print(acc(1), acc(2), acc("x", []), acc(3))


class Config:
    defaults = {"baud": 9600, "parity": None, "name": "uart"}
    instances = []

    def __init__(self, **kw):
        self.values = dict(self.defaults)
        self.values.update(kw)
        Config.instances.append(self)

    def __getattr__(self, name):
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(f"no setting {name!r}") from None


c = Config(baud=115200, extra=[1, 2])
print(c.baud, c.parity, c.name, c.extra, len(Config.instances))
try:
    c.nothing
except AttributeError as e:
    print(e)
x = None
for v in (3, "s", 2.5, (1, 2), None, {"k": 1}):
    prev, x = x, v
    print(prev, "->", x, prev == x)
if len(Config.instances) > 0:
    def pick():
        return "first"
else:
    def pick():
        return "second"
print(pick())


def pick():
    return "third"


print(pick())
fs = []
for i in range(3):
    def f(n, i=i):
        return n + i
    fs.append(f)
gs = [lambda n: n * i for i in range(3)]
print([f(10) for f in fs], [g(10) for g in gs])


class Node:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children or []
        self.parent = None
        for child in self.children:
            child.parent = self

    def path(self):
        return (self.parent.path() if self.parent else []) + [self.value]

    def walk(self, depth=0):
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)

    def find(self, value):
        if self.value == value:
            return self
        for child in self.children:
            hit = child.find(value)
            if hit is not None:
                return hit
        return None


tree = Node("root", [Node("a", [Node(1), Node(2.5)]), Node("b", [Node(None)])])
for depth, node in tree.walk():
    print("  " * depth + str(node.value), node.path())
print(tree.find(2.5).path(), tree.find("zzz"), tree.find(None).parent.value)
total = 0
while total < 100:
    total += 7
    if total % 11 == 0:
        print("hit", total)
        break
else:
    print("no hit")
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
grid = [[0] * 4 for _ in range(3)]
grid[1][2] = 5
grid[-1][-1] = -1
shared = [[0] * 2] * 2
shared[0][0] = 9
print(grid, shared, grid[1] is grid[1], [row[:] for row in grid] == grid)
a = [1, 2, 3, 4, 5, 6]
a[1:3] = ["x"]
a[::2] = [0] * len(a[::2])
del a[-1]
b = a
b += [7]
b = b + [8]
print(a, b, a[-2:], a[10:], a[::-1], sorted(map(str, a)))
m, n = 10, 3
m, n = n, m % n
print(m, n, -m // n, m ** n, ~m, m << 70, (1 << 70) >> 68, m ^ n, m & 6, m | 8)
print(*[1, 2], *"ab", sep="-", end="!\n")
print("%s %s" % (a, {"k": (1,)}), "%(x)d %(y)s" % {"x": 1, "y": None}, "%%", "%c%c" % (65, "b"))
first, second = "ab"
[p, [q, r]] = [1, (2, 3)]
print(first, second, p, q, r)
s = "héllo"
print(s[1], s[-4:], len(s), s.encode("utf-8"), s.upper(), [ord(ch) for ch in s][:2], ascii(s))
