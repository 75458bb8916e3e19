data = [b"ab", "cd", 5, 1.5, bytearray(b"xy"), None, [1], (2, b"z")]
for v in data:
    if isinstance(v, (bytes, bytearray)):
        print(v + b"!", len(v), v[0], list(v), v.hex(), b"a" in v, 97 in v)
    elif isinstance(v, str):
        print(v + "!", v.encode(), v.upper())
    else:
        print(v)
d = {b"k": 1, "k": 2, 3: b"v", (1, b"x"): "t"}
for k, v in d.items():
    print(repr(k), repr(v))
print(d[b"k"], d["k"], d[3], d[(1, b"x")])
def conv(x):
    return x.encode() if isinstance(x, str) else bytes([x]) if isinstance(x, int) else x
print(b"".join(conv(x) for x in ["a", 66, b"c"]), b"-".join([conv("z"), conv(1)]))
def pick(flag, v):
    return v[0] if flag else v
for f in (True, False):
    for v in (b"hi", "hi", [1, 2]):
        print(pick(f, v))
x = b"abc"
for item in (x, x[0], x[0:1], "abc"[0], x.decode()):
    print(type(item).__name__, item)
def first(seq):
    for e in seq:
        return e
print(first(b"q"), first("q"), first([b"q"]), first(bytearray(b"q")), first({b"z": 1}))
out = []
for b in b"AB":
    out.append(b if b % 2 else chr(b))
print(out)
m = {}
for i, b in enumerate(b"aab"):
    m.setdefault(b, []).append(i)
for i, c in enumerate("aab"):
    m.setdefault(c, []).append(i)
print(m)
buf = bytearray()
for part in ("a", 65, b"cd"):
    if isinstance(part, str):
        buf += part.encode()
    elif isinstance(part, int):
        buf.append(part)
    else:
        buf.extend(part)
print(buf, bytes(buf), buf == b"aAcd", b"aAcd" == buf, buf < b"b", {bytes(buf): 1})
s = set([b"a", "a", 97])
print(len(s), b"a" in s, "a" in s, 97 in s, 98 in s)
a, b, *c = b"wxyz"
print(a, b, c)
t = (b"x" if len(data) > 3 else "x")
u = (b"x"[0] if len(data) > 3 else "x")
print(t, u)
l = [b"x", 120, "x"]
print(l.index("x"), l.index(120), l.count(b"x"), l[0][0] == l[1], sorted(l, key=str))
w = max(b"hello"), min("hello"), max([b"a", b"b"]), sorted(b"cab"), sorted("cab"), sum(b"ab"), list(reversed(b"ab"))
print(w)
z = dict(zip(b"ab", "xy"))
print(z, dict(zip("xy", b"ab")))
print([p for p in zip(b"ab", "cd", [b"e", "f"])])
try:
    print(b"a" + "b")
except TypeError as e:
    print(e)
try:
    print("a" + b"b")
except TypeError as e:
    print(e)
for left, right in ((b"a", "b"), ("a", b"b"), (b"a", 1), (1, b"a"), (b"a", b"b"), ("a", "b")):
    try:
        print(left + right)
    except TypeError as e:
        print(e)
    try:
        print(left in right)
    except TypeError as e:
        print(e)
    try:
        print(left < right)
    except TypeError as e:
        print(e)
    print(left == right)
