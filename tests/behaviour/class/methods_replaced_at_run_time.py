# Methods that are replaced at run time: what was bound stays, what is read later is the new one.
class B:
    def m(self): return 1
    v = 5
b = B()
w = b.m
print(w(), b.m())
B.m = lambda self: 2
w2 = b.m
print(w(), w2(), b.m())
def other(self): return (3, self.v)
setattr(B, "m", other)
print(b.m(), [f() for f in (b.m, w, w2)])
class D(B):
    pass
d = D()
D.m = lambda self: 4
print(d.m(), b.m(), [x.m() for x in (b, d)], [x.m for x in (b, d)][1]())
B.v = lambda self: "v"
print(b.v())
f = b.v
print(f())
