from operator import attrgetter, methodcaller
class P:
    def __init__(self, n, a):
        self.n = n
        self.a = a
    def hi(self, x, y=1):
        return self.n + str(x) + str(y)
ps = [P("bob", 3), P("al", 5), P("cy", 1)]
print([p.n for p in sorted(ps, key=attrgetter("a"))])
print([attrgetter("n", "a")(p) for p in ps])
up = methodcaller("upper")
print(up("abc"))
print(methodcaller("hi", 3, y=4)(ps[0]), methodcaller("split", ",")("a,b"))
