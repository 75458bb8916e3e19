class A:
    def __init__(self, **kw):
        self.__dict__.update(kw)
a = A(x=1, y=2)
print(a.x, a.y, sorted(a.__dict__))
a.__dict__["z"] = 3
print(a.z)
a.__dict__ = {"q": 1}
print(a.q, hasattr(a, "x"))
print(a.__dict__)
del a.__dict__["q"]
print(a.__dict__)
c = A(k=1)
c.__dict__.update({"m": 2}, n=3)
print(c.m, c.n, vars(c))
c.__dict__.clear()
print(vars(c))
print(c.__dict__.setdefault("w", 5), c.w, c.__dict__.pop("w"), vars(c))
vars(c).update([("one", 1)])
print(c.one, c.__dict__.pop("none", "default"))
try:
    c.__dict__.pop("none")
except KeyError as e:
    print("KeyError", e)
