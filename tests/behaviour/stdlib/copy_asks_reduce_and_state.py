import copy, array
class P:
    def __init__(self, x):
        self.x = x
        self.log = []
    def __getstate__(self):
        d = self.__dict__.copy()
        d["log"] = None
        return d
    def __setstate__(self, st):
        self.__dict__.update(st)
        self.log = ["restored"]
p = P([1])
p.log.append("a")
q = copy.copy(p)
print(q.x is p.x, q.log)
r = copy.deepcopy(p)
print(r.x is p.x, r.x == p.x, r.log)
class R:
    def __init__(self, a, b):
        self.a = a; self.b = b
    def __reduce__(self):
        return (R, (self.a, self.b * 2))
r = R(1, 2)
s = copy.copy(r)
print(s.a, s.b)
t = copy.deepcopy(r)
print(t.a, t.b)
class C:
    def __init__(self): self.v = 1
    def __copy__(self):
        n = C(); n.v = self.v + 100; return n
    def __deepcopy__(self, memo):
        n = C(); n.v = self.v + 200; return n
c = C()
print(copy.copy(c).v, copy.deepcopy(c).v, copy.deepcopy([c, c])[0].v)
l = copy.deepcopy([c, c])
print(l[0] is l[1])
