import copy
from copy import copy as shallow, deepcopy

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

class Node:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None
    def add(self, c):
        c.parent = self
        self.children.append(c)
        return c

class WithCopy:
    def __init__(self, v):
        self.v = v
        self.copies = 0
    def __copy__(self):
        new = WithCopy(self.v)
        new.copies = self.copies + 1
        return new

class WithDeep:
    def __init__(self, v, tag):
        self.v = v
        self.tag = tag
    def __deepcopy__(self, memo):
        new = WithDeep(copy.deepcopy(self.v, memo), self.tag + "'")
        memo[id(self)] = new
        return new

a = [1, [2, 3], {"k": [4]}]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append(99)
a[2]["k"].append(5)
print(a, b, c)
print(b[1] is a[1], c[1] is a[1])

p = Point(1, [2])
q = shallow(p)
r = deepcopy(p)
p.y.append(3)
print(p, q, r, p == q, p == r, q is p, q.y is p.y, r.y is p.y)

root = Node("root")
kid = root.add(Node("kid"))
kid.add(Node("grandkid"))
dup = copy.deepcopy(root)
print(dup.name, dup.children[0].name, dup.children[0].parent is dup, dup.children[0] is kid)
print(dup.children[0].children[0].parent.name)

w = WithCopy(5)
w2 = copy.copy(copy.copy(w))
print(w2.v, w2.copies)
wd = WithDeep([1, 2], "t")
l = copy.deepcopy([wd, wd])
print(l[0].tag, l[0] is l[1], l[0].v, l[0].v is wd.v)

cyc = [1, 2]
cyc.append(cyc)
cc = copy.deepcopy(cyc)
print(cc[2] is cc, cc is cyc, len(cc))
shared = [0]
pair = [shared, shared]
dp = deepcopy(pair)
dp[0].append(1)
print(dp, pair, dp[0] is dp[1])
t = (1, 2, "x")
print(copy.copy(t) is t, copy.deepcopy(t) is t)
t2 = (1, [2])
print(copy.copy(t2) is t2, copy.deepcopy(t2) is t2, copy.deepcopy(t2))
s = {1, 2, 3}
s2 = copy.copy(s)
s2.add(4)
print(sorted(s), sorted(s2))
d = {"a": {"b": [1]}}
d2 = copy.deepcopy(d)
d2["a"]["b"].append(2)
print(d, d2)
print(copy.copy("abc"), copy.deepcopy(3.5), copy.copy(None), copy.deepcopy(b"x"), copy.copy(True))
ba = bytearray(b"abc")
bb = copy.copy(ba)
bb[0] = 65
print(ba, bb)
def f(): return 1
print(copy.copy(f) is f, copy.deepcopy(f) is f, copy.deepcopy(Point) is Point)
fs = frozenset([1, 2])
print(copy.deepcopy(fs) == fs)
print(copy.Error, issubclass(copy.Error, Exception))
e = copy.copy(ValueError("bad", 3))
print(repr(e))
memo = {}
x = [1]
y = copy.deepcopy(x, memo)
print(id(x) in memo, memo[id(x)] is y)
