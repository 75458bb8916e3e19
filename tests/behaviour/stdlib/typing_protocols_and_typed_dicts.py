from __future__ import annotations
import typing
from typing import (TypedDict, Protocol, runtime_checkable, NamedTuple, Generic, TypeVar, Literal, Final, ClassVar,
    overload, cast, NewType, Annotated, TYPE_CHECKING, Optional, Union, Callable, Any, Iterator, Iterable, Sequence, Mapping, NoReturn, Self)

T = TypeVar("T")
K = TypeVar("K", bound=int)
Mode = Literal["r", "w"]
MAX: Final = 10
UserId = NewType("UserId", int)
Vec = list[float]
Meters = Annotated[float, "m"]

class Movie(TypedDict):
    name: str
    year: int
class Partial(TypedDict, total=False):
    a: int
m: Movie = {"name": "X", "year": 1999}
m2 = Movie(name="Y", year=2000)
print(m, m2, type(m2).__name__, m2["year"])
print(Partial(), Partial(a=1))
Alt = TypedDict("Alt", {"x": int, "y": int})
print(Alt(x=1, y=2))

@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class Sized2(Protocol):
    size: int
class Res:
    def close(self): print("closed")
print(isinstance(Res(), Closable), isinstance(3, Closable), issubclass(Res, Closable))
try:
    isinstance(Res(), Sized2)
except TypeError as e:
    print(e)
try:
    Closable()
except TypeError as e:
    print(e)
class Impl(Closable):
    def close(self): print("impl")
Impl().close()

class Emp(NamedTuple):
    name: str
    id: int = 3
    def desc(self): return f"{self.name}#{self.id}"
e = Emp("Bob")
print(e, e.desc(), e._asdict(), Emp._fields, Emp._field_defaults, e._replace(id=4))

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s: Stack[int] = Stack()
s.push(1); s.push(2)
print(s.pop())
s2 = Stack[str]()
s2.push("a")
print(s2.pop(), type(s2).__name__)

class Conf:
    count: ClassVar[int] = 0
    name: str = "n"
    opt: Optional[int] = None
print(Conf.count, Conf.name, Conf.opt)

@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x * 2
print(f(2), f("a"))
print(cast(int, "not int"), cast("list[str]", [1]))
u = UserId(5)
print(u, u + 1, type(u).__name__, UserId.__name__)
if TYPE_CHECKING:
    import nonexistent_thing
def g(x: int | None, y: Union[int, str] = 3, *args: int, cb: Callable[[int], str] = str, **kw: Any) -> int | str:
    return cb(x)
print(g(3), g(4, cb=hex))
print(isinstance(3, int | str), isinstance("x", Union[int, str]), isinstance(2.0, int | str), isinstance(None, int | None))
def never() -> NoReturn:
    raise SystemExit
class Chain:
    def me(self) -> Self: return self
print(type(Chain().me()).__name__)
print(typing.TYPE_CHECKING)
def it(x: Iterable[T]) -> Iterator[T]:
    yield from x
print(list(it([1, 2])))
print(T, K)
class Sh(Protocol[T]):
    def area(self) -> T: ...
class Sq:
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
def total(xs: Sequence[Sh[int]]) -> int: return sum(x.area() for x in xs)
print(total([Sq(2), Sq(3)]))
