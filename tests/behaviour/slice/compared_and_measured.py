print(slice(1) == slice(1), slice(1) < slice(2), slice(1, 2) <= slice(1, 2), slice(1, 2, 3) > slice(1, 2, 2), slice(1) != slice(2), slice(3) >= slice(3))
for op in (lambda: hash(slice(1)), lambda: {slice(1): 2}, lambda: slice(1) < 5, lambda: slice("a") < slice(1), lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1).indices(-1), lambda: slice(None, None, 0).indices(5), lambda: slice("a").indices(3)):
    try:
        print(op())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(100).indices(3))
print([0, 1, 2, 3, 4, 5][s], "abcdef"[s], b"abcdef"[s], (1, 2, 3)[slice(None, None, -1)], range(20)[s])
b = bytearray(b"abcdef")
m = memoryview(b)
