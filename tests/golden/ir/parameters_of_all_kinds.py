def f(a, /, b: int = 2, *rest, c, d="x", **others) -> str:
    """Says all."""
    return f"{a} {b} {rest} {c} {d} {others}"


print(f(1, c=3))
print(f(1, 2, 3, c=4, e=5))
