import functools
def log_all(cls):
    for name, attr in list(cls.__dict__.items()):
        if callable(attr) and not name.startswith("__"):
            setattr(cls, name, logged(name, attr))
    return cls
def logged(name, func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("enter", name)
        result = func(*args, **kwargs)
        print("leave", name, result)
        return result
    return wrapper
@log_all
class Calc:
    def __init__(self, x): self.x = x
    def add(self, y): return self.x + y
    def double(self): return self.add(self.x)
c = Calc(5)
print(c.add(3))
print(c.double())
print(Calc.add.__name__)

class Motor:
    def __init__(self, name): self.name = name; self.speed = 0
    def run(self, speed):
        self.speed = speed
        return f"{self.name} runs {speed}"
    def stop(self): self.speed = 0
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
y = Motor("y")
y.run(4)

def spy(obj):
    calls = []
    for n in dir(obj):
        if n.startswith("_"): continue
        a = getattr(obj, n)
        if callable(a):
            def make(n, a):
                def w(*args):
                    calls.append(n)
                    return a(*args)
                return w
            setattr(obj, n, make(n, a))
    return calls
class K:
    v = 3
    def one(self): return 1
    def two(self, x): return x + self.one()
k = K()
calls = spy(k)
print(k.one(), k.two(4), calls)
