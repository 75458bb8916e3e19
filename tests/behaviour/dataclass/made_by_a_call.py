from dataclasses import make_dataclass, field, fields, asdict
P = make_dataclass("P", ["x", "y"])
print(P(1, 2))
Q = make_dataclass("Q", [("x", int), ("y", int, field(default=5))], frozen=True)
q = Q(1)
print(q, q == Q(1, 5))
try:
    q.x = 2
except Exception as e:
    print(type(e).__name__, e)
R = make_dataclass("R", [("a", int)], bases=(P,), namespace={"total": lambda self: self.x + self.y + self.a})
r = R(1, 2, 3)
print(r, r.total(), [f.name for f in fields(r)], asdict(r))
