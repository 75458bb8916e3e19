def describe(value):
    kind = type(value)
    if kind is bool:
        return "bool"
    if kind is int:
        return "int" if value < 256 else "big"
    if kind in (list, tuple):
        return f"{kind.__name__} of {len(value)}"
    if value is None:
        return "nothing"
    return kind.__name__


print([describe(v) for v in (1, 300, True, [], (1, 2), None, "s", 2.0, {}, {1}, b"", 2**70, range(2), len, int)])
