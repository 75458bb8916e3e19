from dataclasses import dataclass, field
import dataclasses as dc


def start():
    return [0]


@dataclass
class Inventory:
    name: str
    items: list = field(default_factory=list)
    counts: dict = field(default_factory=dict)
    log: list = field(default_factory=lambda: ["made"], repr=False)
    pair: list = dc.field(default_factory=start, compare=False)
    secret: str = field(default="hidden", repr=False)
    total: int = field(default=0, init=False)

    def add(self, item, count=1):
        self.items.append(item)
        self.counts[item] = self.counts.get(item, 0) + count
        self.total += count
        self.log.append(item)


one = Inventory("one")
two = Inventory("two", ["x"])
one.add("bolt")
one.add("nut", 5)
two.add("nut")
print(one)
print(two)
print(one.log, two.log, one.pair, one.secret)
print(one.items is two.items)
a = Inventory("a", pair=[1])
b = Inventory("a", pair=[2])
print(a == b, a.pair, b.pair)
print(Inventory.total, Inventory.secret)
try:
    Inventory("z", total=3)
except TypeError as error:
    print(error)


@dataclass
class Options:
    width: int
    _: dc.KW_ONLY
    height: int = 2
    depth: int


o = Options(1, depth=3)
print(o, Options(depth=1, height=5, width=0))
try:
    Options(1, 2, 3)
except TypeError as error:
    print(error)


@dataclass(kw_only=True)
class Strict:
    b: int
    a: int = 1


print(Strict(b=2), Strict(a=5, b=1))
