def f(x: int, y: "text" = 3) -> str:
    """What f does."""
    z: float = 2.5
    w: int
    return str(x + y + z)


print(f(1), f.__doc__, f.__name__)
count: int = 5
unset: str
print(count)
try:
    print(unset)
except NameError as error:
    print(error)
