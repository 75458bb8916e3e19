a = b"ab"
print(a + b"cd", a * 3, 2 * a, b"b" in a, 97 in a, 5 in a, a == b"ab", a == "ab", a < b"abc", a != bytearray(b"ab"), hash(a) == hash(b"ab"), {b"k": 1}[b"k"], b"" in a, b"x" not in a)
for attempt in (lambda: a + "c", lambda: "a" in a, lambda: 300 in a, lambda: a + 1, lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("x"), lambda: bytes(-1), lambda: bytes(["a"]), lambda: bytes(1.5)):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
