# What + and * say where one operand is a sequence and the other an instance that refuses.
class M:
    def __mul__(self, k): return NotImplemented if isinstance(k, str) else 1
class N: pass
def t(f):
    try: print(f())
    except TypeError as e: print(e)
m = M(); n = N()
t(lambda: m * "a"); t(lambda: "a" * m); t(lambda: n * "a"); t(lambda: n * [1]); t(lambda: [1] * n); t(lambda: (1,) * "a"); t(lambda: "a" * "b"); t(lambda: [1] * 1.5); t(lambda: 1.5 * "a"); t(lambda: b"a" * None); t(lambda: None * b"x"); t(lambda: {} * [1]); t(lambda: [] * {}); t(lambda: n + "a"); t(lambda: "a" + n); t(lambda: [1] + n); t(lambda: (1,) + n); t(lambda: b"" + n); t(lambda: n + [1]); t(lambda: bytearray(b"") * n)
for x in (m, n, 1.5, None, "a", {}, [1]):
    for y in ("a", [2], (3,), b"b", n):
        t(lambda: x * y); t(lambda: y * x); t(lambda: y + x)
def aug(x, y):
    x *= y
    return x
def aug2(x, y):
    x += y
    return x
t(lambda: aug(m, "a")); t(lambda: aug("a", n)); t(lambda: aug([1], n)); t(lambda: aug2([1], n)); t(lambda: aug2("a", n)); t(lambda: aug2((1,), [1])); t(lambda: aug2([1], (1,))); t(lambda: aug(n, [1]))
