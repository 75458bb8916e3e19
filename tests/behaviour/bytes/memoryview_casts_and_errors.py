def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)
b = bytearray(b"hello world")
m = memoryview(b)
print(len(m), m[0], m[-1], m.format, m.itemsize, m.nbytes, m.shape, m.strides, m.ndim, m.readonly)
print(m[1:4].tobytes(), m[::2].tobytes(), m[::-1].tobytes(), bytes(m[2:5]))
print(m.tolist(), m[3:6].tolist())
m[0] = 72
print(b)
m[1:3] = b"EL"
print(b)
m[::2] = b"ABCDEF"
print(b)
attempt("index", lambda: m[100])
def f():
    m[0] = 300
attempt("range", f)
def f():
    m[0] = "a"
attempt("type", f)
def f():
    m[100] = 1
attempt("idx", f)
def f():
    m[0:2] = b"abc"
attempt("len", f)
r = memoryview(b"abc")
print(r.readonly, r == b"abc", r == memoryview(b"abc"), r != b"abd", r.hex(), r.hex(":"))
def f():
    r[0] = 1
attempt("ro", f)
def f():
    r[0:1] = b"x"
attempt("ro slice", f)
attempt("str", lambda: memoryview("abc"))
attempt("int", lambda: memoryview(5))
print(98 in r, list(r), [x for x in r], max(r), sum(r))
with memoryview(b) as v:
    print(v[0])
def f():
    return v[0]
attempt("released", f)
attempt("released", lambda: v.tobytes())
attempt("released", lambda: len(v))
print(repr(v)[:19])
m.release()
b.append(33)
print(b)
w = memoryview(bytearray(range(8)))
c = w.cast("H")
print(c.tolist(), len(c), c.itemsize, c.nbytes, c.format, c.shape)
c[0] = 0xffff
print(w.tolist())
i = w.cast("I")
print(i[0], i[1])
attempt("cast", lambda: w[:3].cast("H"))
attempt("cast bad", lambda: w.cast("Z"))
print(w.cast("b").tolist(), w.cast("B").format, w.cast("c")[0])
print(hash(memoryview(b"abc")) == hash(b"abc"))
attempt("hash", lambda: hash(w))
print(w[2:6][1:3].tolist(), w[::3].tolist(), w[::3].strides, w[-3:].tolist())
print(w.contiguous, w.c_contiguous)
print(isinstance(w, memoryview), type(w), type(w).__name__)
import array
a = array.array("i", [1, -2, 3])
ma = memoryview(a)
print(ma.format, ma.itemsize, ma.tolist(), ma[1], ma.nbytes)
ma[1] = 77
print(a)
ma[0:2] = array.array("i", [8, 9])
print(a)
def f():
    ma[0] = 2**40
attempt("big", f)
def f():
    ma[0] = 1.5
attempt("float", f)
print(ma == a, ma == array.array("i", [8, 9, 3]), ma.tobytes() == a.tobytes())
mf = memoryview(array.array("d", [1.5, 2.5]))
print(mf.format, mf.tolist(), mf[1])
print(mf.cast("B").nbytes)
