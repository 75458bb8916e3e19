def deco(level):
    def wrap(fn):
        n = 0
        def inner(*a):
            nonlocal n
            n += 1
            return (n, level, fn(*a))
        inner.level = level
        return inner
    return wrap
class A:
    @deco("W")
    def take(self, x):
        return x
    @deco("V")
    def give(self, x):
        return -x
print(A.take.level, A.give.level)
a = A()
print(a.take(1), a.take(2), A.take(a, 3), a.give(4))
f = A.take
print(f(a, 4), f.level, f is A.take)
g = a.take
print(g(9), g.level, g.__name__, g.__self__ is a, g.__func__ is A.take)
@deco("Z")
def plain(x): return x
print(plain.level, plain(1))
class B(A):
    @deco("B")
    def take(self, x):
        return x * 10
for o in (A(), B()):
    m = o.take
    print(m(1), o.take(2), o.give(3), B.take.level, A.take.level)
fs = [A().take, A().give, B().take]
print([f(7) for f in fs])
table = {"t": A.take, "g": A.give, "b": B.take}
print([table[k](B(), 2) for k in table], table["b"].level)
