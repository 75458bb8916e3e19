from dataclasses import *
from dataclasses import dataclass, field, InitVar
from typing import ClassVar, List, Optional
@dataclass
class P: x: int; y: int = 0
print(P(1), P(1) == P(1, 0), P(1) != P(2), P(x=3, y=4), repr(P(1)), P.__match_args__, is_dataclass(P), is_dataclass(P(1)), is_dataclass(3))
@dataclass(order=True, frozen=True)
class Q: a: int; b: str = field(default="z", compare=False); c: list = field(default_factory=list, hash=False, repr=False)
print(Q(1) < Q(2), sorted([Q(3), Q(1)]), hash(Q(1)) == hash(Q(1)), Q(1).c is Q(1).c, Q(1) <= Q(1, "q"))
for f in (lambda: setattr(Q(1), "a", 2), lambda: Q(), lambda: Q(1, 2, 3, 4), lambda: Q(1) < 3, lambda: P(1) < P(2), lambda: hash(P(1)), lambda: P(1, z=2), lambda: replace(P(1), q=1), lambda: delattr(Q(1), "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class In:
    name: str
    factor: InitVar[int] = 2
    total: float = field(init=False, default=0.0)
    count: ClassVar[int] = 7
    def __post_init__(self, factor): self.total = len(self.name) * factor
print(In("abc"), In("ab", 10).total, In.count, [f.name for f in fields(In)])
@dataclass(kw_only=True)
class K: a: int; b: int = 1
print(K(a=1), K(b=2, a=3))
try: K(1)
except TypeError as e: print(e)
@dataclass
class KO:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int = field(default=3, kw_only=True)
print(KO(1, b=5))
@dataclass(slots=True)
class S: x: int; y: int = 2
s = S(1); print(s, s.__slots__)
try: s.z = 1
except AttributeError as e: print(e)
@dataclass
class Base: x: int = 1; y: int = 2
@dataclass
class Der(Base): z: int = 3; x: int = 10
print(Der(), Der(5), [f.name for f in fields(Der)])
@dataclass
class Tree:
    v: int; kids: List["Tree"] = field(default_factory=list); meta: Optional[dict] = None
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])], {"k": P(1)})
print(asdict(t), astuple(t)); print(replace(t, v=9, kids=[]))
print([(f.name, f.default is MISSING, f.default_factory is list) for f in fields(Tree)])
@dataclass(repr=False, eq=False)
class NR: x: int
print(NR(1) == NR(1), "NR object" in repr(NR(1)))
@dataclass
class Own:
    x: int
    def __repr__(self): return "own"
    def __eq__(self, o): return True
print(Own(1), Own(1) == 3)
try:
    @dataclass
    class Bad: x: int = 1; y: int
except TypeError as e: print(e)
try:
    @dataclass
    class Bad2: x: list = []
except ValueError as e: print(e)
@dataclass(unsafe_hash=True)
class UH: a: int = 1
print(hash(UH()) == hash(UH()), {UH(): 1}[UH()])
print(asdict(P(1), dict_factory=lambda kv: sorted(kv)), astuple(P(1, 2), tuple_factory=list))
f = fields(P)[1]; print(f.name, f.default, f.init, f.repr, f.compare, f.hash, f.kw_only, dict(f.metadata))
@dataclass
class MD: x: int = field(default=1, metadata={"unit": "m"})
print(fields(MD)[0].metadata["unit"])
match P(3, 4):
    case P(x, y=4): print("matched", x)
@dataclass
class Prop:
    r: float
    @property
    def area(self): return self.r * 2
    @classmethod
    def unit(cls): return cls(1.0)
    @staticmethod
    def h(): return 3
print(Prop.unit().area, Prop.h(), Prop.unit())
class Cmp:
    pass
try: fields(3)
except TypeError as e: print(e)
try: asdict(P)
except TypeError as e: print(e)
