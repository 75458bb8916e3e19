a = [[1], [2]]
b = a[:]
c = list(a)
d = a + []
e = a * 1
f = [x for x in a]
a[0].append("inner")
a.append("outer")
print(b, c, d, e, f, len(a))
text = "abc"
same = text[:]
data = bytearray(b"abc")
part = data[0:2]
part[0] = 0
print(same == text, data, part)
t = (1, [2])
u = t[:]
u[1].append(3)
print(t)
