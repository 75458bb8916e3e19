from dataclasses import dataclass, field
from enum import Enum
from collections import namedtuple

def points(default):
    @dataclass
    class Point:
        x: int
        y: int = default
        tags: list = field(default_factory=list)
        def norm(self):
            return self.x + self.y + default
    return Point

P, Q = points(1), points(2)
print(P(1), Q(1), P(1) == P(1), P(1) == Q(1), P(3).norm(), Q(3).norm(), P(1, 5, [1]))

def colours(base):
    class Colour(Enum):
        RED = base
        GREEN = base + 1
        def twice(self):
            return self.value * 2
    return Colour

A, B = colours(1), colours(10)
print(A.RED, B.RED.value, A.GREEN.twice(), B.GREEN.twice(), A.RED is A.RED, A.RED == B.RED)
print([c.name for c in B], A(2), B["GREEN"])

def pairs():
    Pair = namedtuple("Pair", "a b")
    return Pair(1, 2), Pair
p, C = pairs()
q, D = pairs()
print(p, q, p == q, C is D, isinstance(p, C), isinstance(p, D))

def stack():
    class Stack(list):
        def push(self, x):
            self.append(x)
            return self
        def peek(self):
            return self[-1]
    return Stack

S, T = stack(), stack()
s = S()
s.push(1).push(2)
print(s, s.peek(), len(s), isinstance(s, list), isinstance(s, T), isinstance(s, S))

class Test:
    def check(self, v):
        class Local:
            def __init__(self): self.v = v
            def __repr__(self): return "Local(%r)" % self.v
            def __lt__(self, other): return self.v < other.v
        return Local()
t = Test()
print(t.check(1), [t.check(2)], t.check("x"))
a, b = t.check(5), t.check(6)
print(type(a) is type(b))

def register(registry):
    def deco(cls):
        registry[cls.__name__] = cls
        return cls
    return deco

def build():
    registry = {}
    @register(registry)
    class One:
        def run(self): return len(registry)
    @register(registry)
    class Two(One):
        def run(self): return super().run() + 10
    return registry
r1 = build()
r2 = build()
print(sorted(r1), r1["One"]().run(), r2["Two"]().run(), r1["One"] is r2["One"])

def meth():
    class Desc:
        def __set_name__(self, owner, name):
            self.name = name
            print("set", owner.__name__, name)
        def __get__(self, obj, objtype=None):
            if obj is None:
                return self
            return obj.__dict__.get(self.name, "none")
        def __set__(self, obj, value):
            obj.__dict__[self.name] = value
    class Holder:
        a = Desc()
        b = Desc()
    return Holder
H = meth()
H2 = meth()
h = H()
h.a = 3
print(h.a, h.b, H2().a)

def gen(limit):
    class It:
        def __init__(self): self.i = 0
        def __iter__(self): return self
        def __next__(self):
            if self.i >= limit: raise StopIteration
            self.i += 1
            return self.i
    return It()
print(list(gen(3)), sum(gen(4)), [x for x in gen(2)])

def ctx(name):
    class Ctx:
        def __enter__(self): print("enter", name); return self
        def __exit__(self, *a): print("exit", name); return False
    return Ctx()
with ctx("a"), ctx("b") as c:
    print(type(c).__name__)
