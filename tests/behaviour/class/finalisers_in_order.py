import gc
class Res:
    count = 0
    def __init__(self, name):
        self.name = name
        Res.count += 1
        print("open", name)
    def __del__(self):
        Res.count -= 1
        print("close", self.name)
class Sub(Res):
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra
class Own:
    def __init__(self):
        self.a = Res("a")
        self.b = Res("b")
    def __del__(self):
        print("own gone")
def local():
    r = Res("local")
    print("using", r.name)
    return r.name.upper()
print(local())
def give():
    r = Res("given")
    return r
g = give()
print(g.name, Res.count)
g = None
print(Res.count)
a = Res("shared")
b = a
del a
print("still")
del b
print("gone")
o = Own()
del o
print("--- list")
xs = [Res("l%d" % i) for i in range(3)]
xs.pop()
print("popped")
xs[0] = None
print("set")
xs.clear()
print("cleared")
d = {"k": Res("in dict")}
d["k"] = Res("other")
print("replaced")
d.pop("k")
print("popped")
print("--- reassign local")
def re():
    r = Res("one")
    r = Res("two")
    print("mid")
    del r
    print("end")
re()
print("--- exception")
def fail():
    r = Res("failing")
    raise ValueError("bad")
try:
    fail()
except ValueError as e:
    print("caught", e)
print("after")
print("--- cycle")
class Node:
    def __init__(self, n):
        self.n = n
        self.other = None
    def __del__(self):
        print("node", self.n)
x = Node(1); y = Node(2)
x.other = y; y.other = x
del x, y
print("before collect")
gc.collect()
print("after collect")
s = Sub("sub", 5)
s2 = s
s = None
print(s2.extra)
s2 = None
Res("temp")
print("temp done")
last = Res("last")
final = Res("final")
print("end")
