a = [1, 2, 3, 4]
b = {"x": 1, "y": 2}


class C:
    pass


c = C()
c.f = 1
n = 5
del a[0], b["x"], c.f, n
del (a[0])
print(a, b, hasattr(c, "f"))
try:
    print(n)
except NameError as error:
    print(error)
n = "again"
print(n)
x, y = 1, 2
del (x, y)
try:
    x
except NameError as error:
    print(error)
