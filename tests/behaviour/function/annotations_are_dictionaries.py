def f(a: int, b: "str" = "x", *c: float, d: list[int] = None, **e: dict) -> bool:
    return True
print(f.__annotations__)
print(f.__annotations__["a"], f.__annotations__["return"])
for k, v in f.__annotations__.items():
    print(k, v)
class A:
    x: int
    y: str = "q"
    z: "A" = None
print(A.__annotations__)
print(list(A.__annotations__))
def g(): pass
print(g.__annotations__)
print("return" in f.__annotations__, len(f.__annotations__))
