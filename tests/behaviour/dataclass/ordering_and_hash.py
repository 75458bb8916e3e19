from dataclasses import dataclass, field


@dataclass(order=True)
class Version:
    major: int
    minor: int
    tag: str = field(default="", compare=False)


versions = [Version(1, 2, "b"), Version(0, 9), Version(1, 0, "a")]
print(sorted(versions))
print(max(versions), min(versions))
print(Version(1, 2) < Version(1, 3), Version(1, 2) <= Version(1, 2), Version(2, 0) > Version(1, 9), Version(1, 1) >= Version(1, 2))
print(Version(1, 2, "x") == Version(1, 2, "y"))
try:
    Version(1, 2) < (1, 2)
except TypeError as error:
    print(error)


@dataclass(frozen=True)
class Key:
    a: int
    b: str


table = {Key(1, "x"): "first", Key(2, "y"): "second"}
print(table[Key(1, "x")], Key(2, "y") in table, Key(3, "z") in table)
print(hash(Key(1, "x")) == hash(Key(1, "x")), len({Key(1, "a"), Key(1, "a"), Key(2, "a")}))


@dataclass(unsafe_hash=True)
class Loose:
    a: int
    b: list = field(default_factory=list, hash=False)


print(len({Loose(1), Loose(1), Loose(2)}))


@dataclass(eq=False)
class Identity:
    a: int


i = Identity(1)
print(i == Identity(1), i == i, len({i, Identity(1)}), i)


@dataclass
class Custom:
    a: int

    def __eq__(self, other):
        return True

    def __repr__(self):
        return "custom"


print(Custom(1) == Custom(2), Custom(3))
