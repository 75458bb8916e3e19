import weakref
class Cache:
    def __init__(self): self._d = weakref.WeakValueDictionary()
    def get(self, k):
        v = self._d.get(k)
        if v is None:
            v = Obj(k)
            self._d[k] = v
            print("made", k)
        return v
class Obj:
    def __init__(self, k): self.k = k
c = Cache()
a = c.get("x")
b = c.get("x")
print(a is b)
del a
c.get("x")
del b
c.get("x")
class Parent:
    def __init__(self, name):
        self.name = name
        self.children = []
    def add(self, ch):
        ch.parent = weakref.ref(self)
        self.children.append(ch)
class Child:
    def __init__(self, n):
        self.n = n
        self.parent = None
p = Parent("P")
k = Child("k")
p.add(k)
print(k.parent().name)
p = None
print(k.parent())
class Subject:
    def __init__(self): self._obs = weakref.WeakSet()
    def attach(self, o): self._obs.add(o)
    def notify(self, m):
        for o in sorted(self._obs, key=lambda q: q.name): o.update(m)
class Observer:
    def __init__(self, name): self.name = name
    def update(self, m): print(self.name, "got", m)
s = Subject()
o1, o2 = Observer("o1"), Observer("o2")
s.attach(o1); s.attach(o2)
s.notify("hi")
del o1
s.notify("again")
print(len(s._obs))
class T:
    pass
t = T()
r1 = weakref.ref(t)
r2 = weakref.ref(t)
print(r1 == r2, r1() is t, type(r1).__name__)
def on(ref): print("cb", ref is r3)
r3 = weakref.ref(t, on)
t2 = t
del t
print(r1() is None)
t2 = None
print(r1() is None, r3() is None)
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
d = weakref.WeakKeyDictionary()
q = T()
d[q] = 1
print(d[q], q in d, list(d.values()))
q = None
print(len(d))
f = T()
fin = weakref.finalize(f, lambda x, y: print("fin", x, y), 1, y=2)
print(fin.alive)
f = None
print(fin.alive)
g = T()
fin2 = weakref.finalize(g, print, "at exit")
class M:
    def hi(self): return "hi"
m = M()
wm = weakref.WeakMethod(m.hi)
print(wm()())
del m
print(wm() is None)
pr = T()
pr.val = 5
px = weakref.proxy(pr)
px.val = 6
print(pr.val, px.val)
print("end")
