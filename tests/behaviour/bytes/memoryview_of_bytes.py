import struct
from array import array
def fill(view, value):
    for i in range(len(view)):
        view[i] = value + i
def total(view):
    t = 0
    for x in view:
        t += x
    return t
buf = bytearray(16)
mv = memoryview(buf)
fill(mv[4:8], 10)
fill(mv[8:], 100)
print(buf, total(mv), total(mv[::2]), sum(mv[4:8]), max(mv), min(mv), list(mv[8:12]), tuple(mv[::4]), sorted(mv[4:8], reverse=True))
mv[0:4] = b"abcd"
print(bytes(mv[:4]), bytearray(mv[:4]), mv[:4] == b"abcd", mv[:4] == bytearray(b"abcd"), b"abcd" == mv[:4], mv[:4] != b"x", mv[:2] == mv[:2])
print(int.from_bytes(mv[8:12], "big"), struct.unpack("<HH", mv[8:12]), struct.unpack_from("<H", mv, 8), b"-".join([mv[:2], mv[2:4]]))
struct.pack_into(">I", buf, 0, 0xdeadbeef)
print(mv[:4].hex(), mv[:4].hex("-"), mv[:4].hex("-", 2), b"xx" + mv[:2], bytearray(b"q") + mv[:2])
x = bytearray(b"start")
x += mv[:2]
x.extend(mv[2:4])
x[0:1] = mv[4:6]
print(x, b"\xde\xad" in x, x.find(mv[:2]), x.startswith(mv[4:5]))
if mv:
    print("true")
if not memoryview(b""):
    print("empty is false")
for i, v in enumerate(memoryview(b"hi")):
    print(i, v)
for a, b in zip(memoryview(b"ab"), memoryview(b"cd")):
    print(a, b)
print([c for c in memoryview(b"xyz")[::-1]], 120 in memoryview(b"xyz"), 5 not in memoryview(b"xyz"), memoryview(b"xyz").tolist())
print(dict(zip("abc", memoryview(b"xyz"))), any(memoryview(b"\0\0")), all(memoryview(b"\1\1")), list(map(chr, memoryview(b"xyz"))), list(reversed(memoryview(b"xyz"))))
a, b, *c = memoryview(b"hello")
print(a, b, c)
views = [memoryview(b"one"), memoryview(bytearray(b"two"))]
for v in views:
    print(v.readonly, v.tobytes(), v.nbytes, v[0], v[-1], v[1:].tobytes())
    try:
        v[0] = 65
        print(v.obj)
    except TypeError as e:
        print(e)
def check(f):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
check(lambda: mv["a"])
check(lambda: mv[1.5])
check(lambda: mv[99])
check(lambda: mv[-99])
check(lambda: mv < mv)
check(lambda: mv + b"a")
check(lambda: mv == 5)
check(lambda: mv is None)
check(lambda: memoryview())
check(lambda: memoryview(None))
check(lambda: mv.foo)
check(lambda: mv.toreadonly().readonly)
def g():
    del mv[0]
check(g)
def g():
    mv[0:2] = 5
check(g)
def g():
    mv[0:2] = mv[1:3]
    return bytes(mv[:4])
check(g)
def g():
    mv[:] = bytes(range(16))
    return mv.tolist()
check(g)
def g(m: memoryview) -> int:
    return m[0] + m[1]
print(g(mv), g(memoryview(b"\xff\xff")))
with memoryview(b"abc") as m, memoryview(bytearray(2)) as n:
    print(m[0], n[0])
check(lambda: m[0])
check(lambda: bytes(n))
m2 = memoryview(mv)
m2[0] = 77
print(buf[0], m2.obj is buf, mv.obj is buf, m2 == mv)
print(array("B", mv[:3]), list(mv[:0]), bytes(mv[5:2]), len(mv[20:]))
print(hash(memoryview(b"ab")) == hash(b"ab"), {b"ab": 1}[bytes(memoryview(b"ab"))])
