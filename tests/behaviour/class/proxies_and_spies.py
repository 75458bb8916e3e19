class Proxy:
    """Counts and forwards."""
    def __init__(self, target, prefix=""):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_count", {})
        object.__setattr__(self, "prefix", prefix)
    def __getattribute__(self, name):
        if name in ("_target", "_count", "prefix", "report"):
            return object.__getattribute__(self, name)
        target = object.__getattribute__(self, "_target")
        count = object.__getattribute__(self, "_count")
        count[name] = count.get(name, 0) + 1
        return getattr(target, name)
    def report(self):
        return sorted(self._count.items())
    def __len__(self): return len(self._target)
    def __getitem__(self, i): return self._target[i]
    def __iter__(self): return iter(self._target)
    def __repr__(self): return f"Proxy({self._target!r})"
class Motor:
    speed = 0
    def __init__(self, name): self.name = name
    def run(self, speed): self.speed = speed; return f"{self.name} runs {speed}"
    def stop(self): self.speed = 0
m = Proxy(Motor("left"))
print(m.run(5), m.speed, m.name)
m.stop()
print(m.speed, m.report())
for name in ["run", "stop", "name", "speed", "nope"]:
    try:
        a = getattr(m, name)
        print(name, callable(a))
    except AttributeError as e:
        print(name, e)
l = Proxy([1, 2, 3])
l.append(4)
print(l, len(l), l[1], list(l), l.report())
class Traced:
    def __init__(self, obj): self.__dict__["_obj"] = obj; self.__dict__["calls"] = []
    def __getattr__(self, name):
        value = getattr(self._obj, name)
        if not callable(value): return value
        def traced(*a, **k):
            self.calls.append(name)
            return value(*a, **k)
        traced.__name__ = name
        return traced
    def __setattr__(self, n, v): setattr(self._obj, n, v)
t = Traced(Motor("right"))
print(t.run(8), t.speed, t.calls)
t.speed = 55
print(t.speed, t._obj.speed, t.run.__name__)
print(vars(t._obj))
def logged(obj, methods):
    for n in methods:
        orig = getattr(obj, n)
        def make(orig=orig, n=n):
            def w(*a):
                print("->", n, a)
                r = orig(*a)
                print("<-", r)
                return r
            return w
        setattr(obj, n, make())
    return obj
z = logged(Motor("z"), ["run", "stop"])
z.run(3)
z.stop()
print(z.speed)
