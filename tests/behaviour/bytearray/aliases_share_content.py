a = bytearray(b"xyz")
b = a
c = bytearray(a)
b[0] = 0
c[1] = 0
b += b"!"
print(a, b, c, a is b, a == c)


def fill(target, value):
    for i in range(len(target)):
        target[i] = value


fill(a, 7)
print(a, b, c)
