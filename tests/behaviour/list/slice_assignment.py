a = list(range(6))
a[1:3] = ["x"]
print(a)
a[1:1] = [7, 8, 9]
print(a)
a[-2:] = []
print(a)
a[::2] = "abc"
print(a)
a[:] = [1, 2]
print(a)
a[5:] = [3]
a[1:2] = a
print(a)
try:
    a[::2] = [1]
except ValueError as error:
    print(error)
try:
    a[0:1] = 5
except TypeError as error:
    print(error)
