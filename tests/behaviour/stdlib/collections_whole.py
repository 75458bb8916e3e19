# namedtuple, deque, OrderedDict, defaultdict, Counter and ChainMap with their errors.
from collections import namedtuple, deque, OrderedDict, defaultdict, Counter, ChainMap
import collections

Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
print(p, p.x, p[1], p._fields)
print(p._replace(x=10))
print(p._asdict())
print(Point._make([4, 5]))
P3 = namedtuple("P3", "x y z", defaults=[0, 5])
print(P3(1), P3(1, 2), P3._field_defaults)
R = namedtuple("R", "a def a 1x", rename=True)
print(R(1, 2, 3, 4), R._fields)
try:
    Point(1)
except TypeError as e:
    print("TypeError:", e)
try:
    Point(1, 2, 3)
except TypeError as e:
    print("TypeError:", e)
try:
    p.x = 3
except AttributeError as e:
    print("AttributeError:", e)
try:
    p._replace(q=3)
except ValueError as e:
    print("ValueError:", e)
x, y = p
print(x + y, p == (1, 2), p < (1, 3), hash(p) == hash((1, 2)), len(p), p + (3,))
print(p.index(2), p.count(1), isinstance(p, tuple), 2 in p)

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
print(d, d.maxlen)
d.appendleft(0)
print(d)
d.extend([7, 8])
print(d)
d.extendleft("ab")
print(d)
d.rotate(1)
print(d)
d.rotate(-2)
print(d)
print(d.pop(), d.popleft(), len(d))
d2 = deque("hello")
print(d2, d2.count("l"), d2.index("l"))
d2.remove("l")
print(d2)
d2.reverse()
print(list(d2))
d2.insert(1, "X")
print(d2, d2[1], d2[-1])
del d2[0]
d2[0] = "Z"
print(d2, "Z" in d2, d2.copy() == d2)
try:
    deque().pop()
except IndexError as e:
    print("IndexError:", e)
try:
    deque().popleft()
except IndexError as e:
    print("IndexError:", e)
try:
    deque([1]).remove(5)
except ValueError as e:
    print("ValueError:", e)
try:
    deque([1])[3]
except IndexError as e:
    print("IndexError:", e)
try:
    full = deque([1, 2], maxlen=2)
    full.insert(1, 5)
except IndexError as e:
    print("IndexError:", e)
try:
    for i in d2:
        d2.append(1)
except RuntimeError as e:
    print("RuntimeError:", e)
print(deque([1, 2]) + deque([3]), deque([1, 2]) * 2, deque([1, 2]) < deque([1, 3]))
q = deque([Point(1, 2), Point(3, 4)])
q.append(Point(5, 6))
print(q, [pt.x for pt in q], q[0].y)
while q:
    pt = q.popleft()
    print(pt.x, pt.y)

od = OrderedDict()
od["a"] = 1
od["b"] = 2
od["c"] = 3
od.move_to_end("a")
print(od, list(od))
od.move_to_end("c", last=False)
print(od)
print(od.popitem(), od.popitem(last=False), od)
print(OrderedDict([("a", 1), ("b", 2)]) == OrderedDict([("b", 2), ("a", 1)]))
print(OrderedDict([("a", 1), ("b", 2)]) == {"b": 2, "a": 1})
try:
    od.move_to_end("zz")
except KeyError as e:
    print("KeyError:", e)
try:
    OrderedDict().popitem()
except KeyError as e:
    print("KeyError:", e)
print(list(reversed(OrderedDict(a=1, b=2))))

dd = defaultdict(list)
dd["a"].append(1)
dd["b"].append(2)
dd["a"].append(3)
print(dd, dict(dd), dd.default_factory)
di = defaultdict(int)
for ch in "mississippi":
    di[ch] += 1
print(sorted(di.items()), di.get("zz"), "zz" in di)
dn = defaultdict(lambda: "none")
print(dn["q"], len(dn))
d0 = defaultdict(None)
try:
    d0["q"]
except KeyError as e:
    print("KeyError:", e)

c = Counter("mississippi")
print(c, c.most_common(2), c["zz"])
c.update("miss")
print(c.most_common())
c.subtract({"m": 5})
print(c["m"], sorted(c.elements()))
a = Counter(a=3, b=1)
b = Counter(a=1, b=2)
print(a + b, a - b, a & b, a | b, +a, -Counter(x=-2))
print(a.total(), Counter([1, 2, 2, 3, 3, 3]), dict(a))
a["new"] += 5
del a["b"]
print(a, a == Counter(a=3, new=5), a > Counter(a=1))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], sorted(cm), len(cm), cm)
cm["c"] = 9
print(cm.maps, cm.new_child({"z": 1})["z"], cm.parents)
try:
    cm["zz"]
except KeyError as e:
    print("KeyError:", e)
