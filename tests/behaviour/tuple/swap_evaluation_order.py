# The right side is complete before the first target is stored; targets are stored from left to right.
i = 0
a = [0, 0, 0]
i, a[i] = 1, 9
print(i, a)
x = [1, 2]
n = 0
n, x[n] = 1, 10
print(n, x)
x[0], x[1] = x[1], x[0]
print(x)
p, q, r = 1, 2, 3
p, q, r = r, p, q
print(p, q, r)
