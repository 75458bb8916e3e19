s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step, slice(3), slice(None), s.indices(4), slice(None, None, -1).indices(5), s == slice(1, 5, 2), "abcdefg"[s], [0, 1, 2, 3][slice(1, None)], (1, 2, 3)[slice(-2, None)])
last_two = slice(-2, None)
for sequence in ("hello", [1, 2, 3], (4, 5), b"xyz", range(10)):
    print(sequence[last_two], sequence[:1], sequence[::-2])
