from typing import cast, overload, TYPE_CHECKING, NoReturn, Final, Literal, ClassVar, Protocol, NewType, final, runtime_checkable, Sequence
if TYPE_CHECKING:
    import not_there
x = cast(int, "5")
print(x)
@overload
def f(a: int) -> int: ...
@overload
def f(a: str) -> str: ...
def f(a):
    return a * 2
print(f(2), f("a"))
MAX: Final = 10
MODE: Literal["r", "w"] = "r"
UserId = NewType("UserId", int)
print(UserId(5) + 1)
class Shape(Protocol):
    def area(self) -> float: ...
class Sq:
    kind: ClassVar[str] = "sq"
    def __init__(self, s): self.s = s
    def area(self) -> float: return self.s ** 2
def show(s: Shape) -> None:
    print(s.area(), MAX, MODE)
show(Sq(3))
class Base(Protocol):
    def hi(self): return "hi"
class Derived(Base):
    pass
print(Derived().hi())
@final
class F:
    pass
def stop() -> NoReturn:
    raise ValueError("stop")
try:
    stop()
except ValueError as e:
    print(e)
def total(xs: Sequence[int]) -> int:
    return sum(xs)
print(total([1, 2]))
