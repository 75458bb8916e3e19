# `array.array`. The constructor's constant type code chooses the representation: array('H', …) is krait::Array<uint16_t>*,
# made by krait::toArray<uint16_t>(iterable) or krait::emptyArray<uint16_t>().
from typing import Annotated, Generic, Iterable, TypeVar
from krait import Clamped, MAX_WORD, Range, cpp, keeps, pure, raises, special, word

T = TypeVar("T")
Index = Annotated[word, Clamped]
Length = Annotated[int, Range(0, 0x7fffffff)]


class array(Generic[T]):
    @special
    @raises(TypeError, ValueError, OverflowError)
    def __new__(cls, typecode: str, initializer: Iterable[T] = (), /) -> array[T]: ...

    @pure
    @cpp("array_typecode")
    @property
    def typecode(self) -> str: ...
    @pure
    @cpp("array_itemsize")
    @property
    def itemsize(self) -> Annotated[int, Range(1, 8)]: ...

    @keeps("v")
    @raises(OverflowError, TypeError)
    def append(self, v: T, /) -> None: ...
    def byteswap(self, /) -> None: ...
    @pure
    def count(self, v: Any, /) -> Length: ...
    @keeps("bb")
    @raises(OverflowError, TypeError)
    def extend(self, bb: Iterable[T], /) -> None: ...
    @raises(ValueError)
    def frombytes(self, buffer: bytes, /) -> None: ...
    @keeps("list")
    @raises(OverflowError, TypeError)
    def fromlist(self, list: list[T], /) -> None: ...
    @pure
    @raises(ValueError)
    def index(self, v: Any, start: Index = 0, stop: Index = MAX_WORD, /) -> Length: ...
    @keeps("v")
    @raises(OverflowError, TypeError)
    def insert(self, i: Index, v: T, /) -> None: ...
    @raises(IndexError)
    def pop(self, i: word = -1, /) -> T: ...
    @raises(ValueError)
    def remove(self, v: Any, /) -> None: ...
    def reverse(self, /) -> None: ...
    def tobytes(self, /) -> bytes: ...
    def tolist(self, /) -> list[T]: ...


ArrayType = array
typecodes: str = "bBuhHiIlLqQfd"
