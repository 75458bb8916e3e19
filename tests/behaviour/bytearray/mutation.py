b = bytearray(b"abc")
b[0] = 65
b.append(100)
b.extend(b"ef")
b += b"g"
b.insert(1, 45)
print(b, len(b), b.pop(), b.pop(0), b)
b[1:3] = b"XYZ"
print(b)
del b[0]
del b[-2:]
b.remove(89)
b.reverse()
print(b, b * 2, b + b"!", b"!" + b, bytes(b), b.find(b"X"), b == b"ZX", b"Z" in b)
b.clear()
print(b, bytearray(4), bytearray([1, 2]), bytearray("é", "utf-8"))
