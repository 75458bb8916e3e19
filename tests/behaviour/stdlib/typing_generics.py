from __future__ import annotations
from typing import List, Dict, Optional, Union, Any, Callable, TypeVar, Generic, Tuple, Iterable, Iterator
import typing as t
T = TypeVar("T")
K = TypeVar("K", bound=int)
Vector = List[float]
Handler = Callable[[int], str]
Number = Union[int, float]
class Stack(Generic[T]):
    items: List[T]
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None
s: Stack[int] = Stack()
s.push(1)
print(s.pop(), s.pop())
u = Stack[str]()
u.push("a")
print(u.pop())
def scale(v: Vector, by: Number) -> Vector:
    return [x * by for x in v]
print(scale([1.0, 2.0], 2))
def apply(h: Handler, x: int) -> str:
    return h(x)
print(apply(str, 3))
def first(d: Dict[str, int], key: str, default: Optional[int] = None) -> t.Optional[int]:
    return d.get(key, default)
print(first({"a": 1}, "a"), first({}, "b"))
