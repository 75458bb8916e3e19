class D:
    def __init__(self):
        self.x = [1, 2, 3]
    def a(self):
        return self.x.pop()
    def b(self):
        return self.x.pop(0)
d = D()
for f in (d.a, d.b):
    print(f())
fs = (d.a, len, D.b)
print(fs[0](), fs[1]("abc"))
pair = (d.x.append, d.x.extend)
for f in pair:
    f([7])
print(d.x)
def pick(n): return (d.a, d.b)[n]
print(pick(0)())
x = {"m": (d.a, d.b)}
print(x["m"][1]())
for g in [d.a, d.b]:
    print(callable(g))
