b = bytearray(b"hello")
m = memoryview(b)
for f in (lambda: b.append(1), lambda: b.extend(b"xy"), lambda: b.pop(), lambda: b.clear(), lambda: b.insert(0, 1), lambda: b.remove(104), lambda: b.__delitem__(0), lambda: b.__setitem__(slice(0, 2), b"abc")):
    try:
        f()
        print("no error", b)
    except BufferError as e:
        print(type(e).__name__, e)
b[0] = 65
b[0:2] = b"zz"
print(b, bytes(m))
m.release()
b.append(33)
print(b)
with memoryview(b) as w:
    try:
        b += b"a"
    except BufferError as e:
        print(e)
b += b"a"
print(b)
try:
    print(m[0])
except ValueError as e:
    print(e)
