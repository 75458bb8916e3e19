class P:
    kind = "p"
    def __init__(self, x):
        self.x = x
        self.y = "why"
    def go(self, n=1):
        return "go", self.x, n
    def stop(self):
        return "stop"
    @property
    def half(self):
        return self.x / 2
    @property
    def broken(self):
        raise AttributeError("broken thing")

p = P(4)
for name in ("x", "y", "kind", "half", "nope", "broken", "go"):
    print(name, hasattr(p, name))
    v = getattr(p, name, "dflt")
    if callable(v):
        print(v(3))
    else:
        print(v)
for verb in ("go", "stop", "jump"):
    action = getattr(p, verb, None)
    if action is None:
        print("cannot", verb)
    else:
        print(action())
try:
    print(getattr(p, "no" + "pe"))
except AttributeError as e:
    print(e)
for k, v in {"x": 10, "z": [1, 2]}.items():
    setattr(p, k, v)
print(p.x, p.z)
print(vars(p), p.__dict__)
for k in list(vars(p)):
    print(k, getattr(p, k))
delattr(p, "x")
print(hasattr(p, "x"), vars(p))
name = "y"
delattr(p, name)
print(hasattr(p, name), p.__dict__)
print(hasattr(p, "broken"), hasattr(p, "half"), getattr(p, "broken", 1))
class Bag:
    def __init__(self, **kwargs):
        for key, value in kwargs.items():
            setattr(self, key, value)
b = Bag(a=1, b="two", c=[3])
print(b.a, b.b, b.c, vars(b))
print(hasattr(5, "real"), hasattr("s", "upper"), hasattr([], "append"), hasattr([], "add"), hasattr(5, "__add__"), hasattr([], "__iter__"), hasattr(5, "__iter__"))
for thing in (5, "text", [1], (2,), {3: 4}, p, P, len):
    print(hasattr(thing, "__iter__"), hasattr(thing, "append"), hasattr(thing, "go"), hasattr(thing, "__len__"))
print([n for n in dir(p) if not n.startswith("__")])
print([n for n in dir(P) if not n.startswith("__")])
print(len(dir(p)) > 20, "go" in dir(p))
try:
    getattr(p, 5)
except TypeError as e:
    print(e)
class G:
    def __getattr__(self, name):
        if name.startswith("x"):
            return name * 2
        raise AttributeError("G has no " + name)
g = G()
print(g.xy, hasattr(g, "xz"), hasattr(g, "y"), getattr(g, "y", 0), getattr(g, "x" + "1"))
try:
    g.foo
except AttributeError as e:
    print("AE", e)
