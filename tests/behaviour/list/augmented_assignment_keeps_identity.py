a = [1]
b = a
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
b *= 2
print(b)
c = b
c += "xy"
c += (7,)
print(b)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
