def timed(cls):
    for name in ("get", "put"):
        original = getattr(cls, name)
        def wrapper(self, *args, _original=original, _name=name):
            self.counts[_name] = self.counts.get(_name, 0) + 1
            return _original(self, *args)
        setattr(cls, name, wrapper)
    return cls
@timed
class Store:
    def __init__(self): self.d = {}; self.counts = {}
    def get(self, k): return self.d.get(k)
    def put(self, k, v): self.d[k] = v
s = Store()
s.put("a", 1); s.put("b", 2)
print(s.get("a"), s.get("z"), s.counts)
def for_all(decorator):
    def decorate(cls):
        for attr in cls.__dict__:
            if callable(getattr(cls, attr)) and not attr.startswith("_"):
                setattr(cls, attr, decorator(getattr(cls, attr)))
        return cls
    return decorate
def shout(f):
    def g(*a, **k):
        return str(f(*a, **k)).upper()
    return g
@for_all(shout)
class T:
    def hello(self, n): return "hello " + n
    def bye(self): return "bye"
print(T().hello("x"), T().bye())

class Num:
    def __init__(self, v): self.v = v
def make(op):
    def method(self, other): return Num(op(self.v, other.v))
    return method
for name, op in (("__add__", lambda a, b: a + b), ("__sub__", lambda a, b: a - b)):
    setattr(Num, name, make(op))
print((Num(3) + Num(4)).v, (Num(3) - Num(4)).v)

class A:
    def __init__(self): self.v = 1
    def run(self): return "run"
a = A()
print([m for m in dir(a) if callable(getattr(a, m)) and not m.startswith("__")])
print([m for m in dir(A) if callable(getattr(A, m)) and not m.startswith("__")])
