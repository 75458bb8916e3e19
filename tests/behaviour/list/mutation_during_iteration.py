a = [1, 2, 3]
for x in a:
    if len(a) < 7:
        a.append(x * 10)
print(a)
for x in a:
    if x % 20 == 0:
        a.remove(x)
print(a)
b = [1, 2, 3, 4]
for x in b:
    print(x, end=" ")
    b.pop()
print(b)
c = [1, 2, 3]
for i, x in enumerate(c):
    c[i] = x * x
    if i == 0:
        c[2] = 50
print(c)
d = [3, 2, 1]
for x in d[:]:
    d.insert(0, x)
print(d)
