from array import array
import array as arr

def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)

for code in "bBhHiIqQfd":
    a = array(code, [1, 2, 3])
    a.append(4)
    a.extend([5, 6])
    a.insert(0, 9)
    print(a, a.typecode, a.itemsize, a[1:4], a[-1], a.pop(), a.index(3), a.count(2), 5 in a, len(a))
    a[0] = 7
    a.remove(3)
    a.reverse()
    print(a.tolist(), list(reversed(a)), sorted(a), a.tobytes())
    a.byteswap()
    a.byteswap()
    b = array(code, a)
    print(a == b, b + a, a * 2, a < b)
    b.frombytes(array(code, [8]).tobytes())
    print(b)
for code in ("b", "B", "h", "H", "i", "I", "q", "Q", "f", "d"):
    for value in (2**70, -1, 300, 70000, 2**33, -2**40, 1.5, "x", None, True):
        attempt((code, value), lambda: array(code, [value]))
for bad in ("x", "", "ii", 5):
    attempt(bad, lambda: array(bad, [1]))
attempt("str", lambda: array("i", "abc"))
print(array("H", b"\x01\x00\x02\x00"), array("i", bytearray(b"\x01\x00\x00\x00")))
attempt("odd", lambda: array("H", b"abc"))
attempt("int", lambda: array("i", 5))
attempt("kind", lambda: array("i", [1]) + array("b", [1]))
attempt("list", lambda: array("i", [1]) + [1])
def f():
    a = array("i", [1])
    a += [1]
    return a
attempt("iadd", f)
def f():
    a = array("i", [1])
    a.extend(array("b", [1]))
    return a
attempt("extend", f)
a = array("i", [1, 2, 3, 4, 5])
a[1:3] = array("i", [9, 9, 9])
print(a, a[::2], a[::-1])
del a[0]
del a[::2]
print(a)
def f():
    a[0:1] = [1]
attempt("slice", f)
f = array("f", [0.1, 1e10]); d = array("d", [0.1])
print(f, d, f[0] == d[0])
print(array("Q", [2**64 - 1])[0] + 1, array("q", [-2**63]))
for x in [array("b", [1]), array("d", [1.5])]:
    print(x[0] + 1, x.typecode, x)
print(array("i") == array("b"), array("i", [1]) == array("d", [1.0]), array("i", [1, 2]) < array("i", [1, 3]), array("i", [1]) == [1])
print(arr.array("i", (x * x for x in range(4))), arr.typecodes)
print(bool(array("i")), array("i"), isinstance(a, array), type(a), type(a).__name__)
attempt("pop", lambda: array("i").pop())
attempt("popi", lambda: array("i", [1]).pop(4))
attempt("index", lambda: array("i", [1]).index(4))
attempt("remove", lambda: array("i", [1]).remove(4))
attempt("getitem", lambda: array("i", [1])[4])
attempt("hash", lambda: hash(array("i", [1])))
attempt("fromlist", lambda: array("i", [1]).fromlist(5))
