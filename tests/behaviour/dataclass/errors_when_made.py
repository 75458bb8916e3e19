from dataclasses import dataclass, field

try:
    @dataclass
    class A:
        x: list = []
except ValueError as error:
    print(error)

try:
    @dataclass
    class B:
        x: int = 1
        y: int
except TypeError as error:
    print(error)

try:
    @dataclass(order=True, eq=False)
    class C:
        x: int
except ValueError as error:
    print(error)


@dataclass(frozen=True)
class Frozen:
    x: int


try:
    @dataclass
    class D(Frozen):
        y: int
except TypeError as error:
    print(error)

try:
    @dataclass
    class E:
        x: int = field(default=1, default_factory=int)
except ValueError as error:
    print(error)

try:
    @dataclass(order=True)
    class F:
        x: int

        def __lt__(self, other):
            return True
except TypeError as error:
    print(error)

try:
    @dataclass
    class G:
        x = field(default=1)
except TypeError as error:
    print(error)
