from dataclasses import dataclass, field


@dataclass
class Base:
    x: int = 1
    names: list = field(default_factory=lambda: [])

    def area(self):
        return self.x * 2


@dataclass
class Derived(Base):
    y: float = 2.5
    x: int = 10


@dataclass
class Leaf(Derived):
    label: str = "leaf"

    def area(self):
        return super().area() + 1


class Plain(Base):
    def extra(self):
        return self.x + 1


print(Base(), Derived(), Leaf())
print(Derived(1, ["n"], 3.5), Leaf(4, label="z"))
print(Leaf(4).area(), Base(3).area())
print(Plain(7), Plain(7).extra(), Plain(1) == Base(1), Plain(1) == Plain(1))
print(Base(1) == Derived(1), isinstance(Leaf(), Base))
things = [Base(2), Derived(3), Leaf(4)]
for thing in things:
    print(type(thing).__name__, thing.area(), thing)


@dataclass
class WithPost:
    width: int
    height: int
    area: int = field(init=False)

    def __post_init__(self):
        if self.width < 0:
            raise ValueError("negative width: %d" % self.width)
        self.area = self.width * self.height


print(WithPost(2, 3))
try:
    WithPost(-1, 3)
except ValueError as error:
    print(error)


@dataclass
class Child(WithPost):
    name: str = "c"

    def __post_init__(self):
        super().__post_init__()
        self.name = self.name.upper()


print(Child(3, 4, "abc"))
