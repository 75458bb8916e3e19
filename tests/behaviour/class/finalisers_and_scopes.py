import gc
class R:
    live = 0
    def __init__(self, n):
        self.n = n
        R.live += 1
    def __del__(self):
        R.live -= 1
        print("del", self.n)
def make():
    r = R("captured")
    def inner():
        return r.n
    return inner
f = make()
print(f())
f = None
print("after closure", R.live)
def maybe(c):
    r = R("maybe")
    if c:
        del r
    print("maybe end", c)
maybe(True)
maybe(False)
def handler():
    try:
        r = R("h")
        raise KeyError("k")
    except KeyError as e:
        print("handled", e)
    return 5
print(handler())
def lam():
    r = R("lam")
    g = lambda: r.n
    return g()
print(lam())
def early(k):
    a = R("a")
    if k:
        return a.n
    b = R("b")
    return b.n
print(early(1))
print(early(0))
class Box:
    def __init__(self):
        self.item = R("boxed")
    def clear(self):
        self.item = None
b = Box()
b.clear()
print("cleared")
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x)
    def pop(self): return self.items.pop()
s = Stack()
s.push(R("s1")); s.push(R("s2"))
s.pop()
print("popped", R.live)
t = s.pop()
print(t.n)
del t
print(R.live)
x = y = R("two names")
x = None
print("one left")
y = 5
print("none left", y)
def g():
    global keep
    keep = R("kept")
g()
print(keep.n)
keep = None
counter = 0
for i in range(3):
    counter += i
print(counter)
del counter
def func(): return 1
del func
try:
    func()
except NameError as e:
    print(e)
class Temp(R):
    def __del__(self):
        print("temp")
        super().__del__()
q = Temp("q")
q = None
print(gc.collect() >= 0)
