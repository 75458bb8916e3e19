import copy
from dataclasses import dataclass, field
@dataclass
class Item: name: str; tags: list = field(default_factory=list)
@dataclass
class Inv:
    items: dict = field(default_factory=dict)
    owner: str = "me"
inv = Inv({"a": Item("a", ["x"])})
c = copy.deepcopy(inv)
c.items["a"].tags.append("y")
c.items["b"] = Item("b")
print(inv, c, inv == c)
s = copy.copy(inv)
s.items["z"] = Item("z")
print(inv, s == inv)
class L(list):
    def __init__(self, it=(), tag=None):
        super().__init__(it)
        self.tag = tag
l = L([1, [2]], "T")
m = copy.copy(l); m.append(3); n = copy.deepcopy(l); n[1].append(9)
print(l, m, n, m.tag, n.tag, type(n).__name__)
def g(): yield 1
for bad in (g(), copy):
    try: copy.deepcopy(bad)
    except TypeError as e: print(e)
s = {1, 2, 3}
s2 = copy.copy(s)
s2.add(4)
print(sorted(s), sorted(s2), copy.deepcopy(frozenset([1])))
ba = bytearray(b"abc")
bb = copy.copy(ba)
bb[0] = 65
print(ba, bb)
