# Iterators over functions that outlive the function that made them.
import gc
def f(n):
    big = [n, str(n)]
    return map(lambda x: (x, big[0], big[1]), [1, 2, 3])
def g(fn):
    return filter(fn, range(10))
def noise():
    a = [[i] * 3 for i in range(200)]
    gc.collect()
    return len(a)
it = f(5); it2 = f("q"); it3 = g(lambda v, k=3: v % k == 0)
noise()
print(list(it), list(it2), list(it3))
def h(k): 
    def inner(v): return v * k
    return map(inner, [1, 2]), sorted([1, 2, 3], key=lambda z: -z * k)
a, b = h(7); noise(); print(list(a), b)
def chain(xs):
    for n in range(3):
        xs = map(lambda v, n=n: v + n, xs)
    return xs
c = chain([10, 20]); noise(); print(list(c))
def late(xs):
    r = []
    for n in range(3): r.append(map(lambda v: v + n, xs))
    return r
q = late([10, 20]); noise(); print([list(z) for z in q])
def gen(n):
    for i in map(lambda x: x * n, range(4)): yield i
gg = gen(3); next(gg); noise(); print(list(gg))
def z(n): return zip(map(lambda x: [x] * n, range(3)), enumerate(filter(lambda x: x > n, range(9))))
w = z(2); noise(); print(list(w))
class C:
    def __init__(self, n): self.n = n
    def it(self): return map(lambda x: (self.n, x), "ab")
    def bm(self): return map(self.mul, [1, 2])
    def mul(self, v): return [v * self.n]
k = C("nn").it(); l = C(4).bm(); noise(); print(list(k), list(l))
