class A:
    pass


class B(A):
    pass


b = B()
print(isinstance(b, A), isinstance(A(), B), isinstance(b, (int, A)), isinstance(1, (int, float)), isinstance(1.0, int), isinstance(True, int), isinstance(None, type(None)), isinstance("a", str), isinstance([], (tuple, list)), isinstance(b, object), isinstance(A, type), isinstance(5, int | str), isinstance(len, object))
print([type(x).__name__ for x in (1, 1.5, "a", b"", None, True, [], (), {}, set(), frozenset(), range(1), lambda: 0, len, A, b, slice(1), bytearray(), ValueError(), iter([]), enumerate([]), zip(), map(str, []), 1j, ..., NotImplemented, b.__init__, type)])
print(type(1) == int, type(b) is B, type(b) is A, issubclass(B, (int, A)), type(b) == type(B()), type(True) is int)
