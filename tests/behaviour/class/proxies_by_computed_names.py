class Target:
    def __init__(self): self.items = []; self.total = 0
    def add(self, x, y=1):
        self.total += x * y
        self.items.append(x)
        return self.total
    def fail(self): raise ValueError("failed")
    @property
    def size(self): return len(self.items)
class Proxy:
    def __init__(self, target):
        self._target = target
        self._log = []
    def __getattr__(self, name):
        attr = getattr(self._target, name)
        if callable(attr):
            def wrapper(*args, **kwargs):
                self._log.append(f"call {name}{args} {kwargs}")
                try:
                    result = attr(*args, **kwargs)
                except Exception as e:
                    self._log.append(f"{name} raised {type(e).__name__}: {e}")
                    raise
                self._log.append(f"{name} -> {result!r}")
                return result
            return wrapper
        self._log.append(f"get {name}")
        return attr
    def __setattr__(self, name, value):
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            self._log.append(f"set {name}={value!r}")
            setattr(self._target, name, value)
    def __delattr__(self, name):
        self._log.append(f"del {name}")
        delattr(self._target, name)
p = Proxy(Target())
print(p.add(3))
print(p.add(4, y=2))
print(p.size, p.total)
p.total = 100
print(p.total, p._target.total)
try:
    p.fail()
except ValueError as e:
    print("caught", e)
try:
    p.nothing
except AttributeError as e:
    print("missing", e)
p.fresh = "x"
print(p.fresh)
del p.fresh
try:
    print(p.fresh)
except AttributeError as e:
    print("gone", e)
for line in p._log: print(line)
lp = Proxy([3, 1, 2])
lp.sort()
lp.append(9)
print(lp._target, lp.index(9), lp.count(3))
try:
    lp.remove(77)
except ValueError as e:
    print(e)
for line in lp._log: print(line)
dp = Proxy({"a": 1})
print(dp.get("a"), dp.get("z", 5), list(dp.items()), list(dp.keys()))
dp.update(b=2)
print(dp._target)
sp = Proxy("hello")
print(sp.upper(), sp.replace("l", "L"), sp.split("e"), sp.join(["a", "b"]))
for line in dp._log + sp._log: print(line)
