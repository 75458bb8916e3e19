import weakref
class Node:
    def __init__(self, v): self.v = v
    def __repr__(self): return "Node(%r)" % self.v
n = Node(1)
r = weakref.ref(n)
print(r() is n, r().v)
def cb(ref): print("dead", ref() is None)
r2 = weakref.ref(n, cb)
del n
print(r() is None)
n = Node(2)
p = weakref.proxy(n)
print(p.v)
del n
try:
    p.v
except ReferenceError as e:
    print(e)
wd = weakref.WeakValueDictionary()
a = Node(3)
wd["a"] = a
print(len(wd), wd["a"], "a" in wd)
del a
print(len(wd), wd.get("a"))
wk = weakref.WeakKeyDictionary()
k = Node(4)
wk[k] = "val"
print(len(wk), wk[k])
del k
print(len(wk))
ws = weakref.WeakSet()
s = Node(5)
ws.add(s)
print(len(ws), s in ws)
del s
print(len(ws))
f = Node(6)
fin = weakref.finalize(f, print, "finalized", 6)
print(fin.alive)
del f
print(fin.alive)
