t = ([], {})
u = t
print(u is t, t is not u, id(t) == id(u))
x = 1.5
y = x
print(x is y, id(x) == id(y))
l = [x, "a", t]
print(l[2] is t, l[2] is l[2])
for v in l:
    print(v is x, v is t)
r = range(3)
q = r
print(r is q)
c = 1j
print(c is c)
def f(a, b):
    return a is b
print(f(t, t), f(t, (1, 2)), f(x, x), f(None, t), f("a", t))
s = slice(1, 2)
print(s is s)
n = float("nan")
print(n is n, n in [n], n == n)
a = (1, 2.5, "x")
b = a
print(a is b, a is not b, (a,)[0] is a)
