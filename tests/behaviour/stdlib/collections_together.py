# heapq, bisect and the classes of collections, in each other and as dictionaries.
import heapq, bisect
from collections import deque, Counter, defaultdict, OrderedDict, namedtuple
# dijkstra
graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}
def dijkstra(g, s):
    dist = {s: 0}
    heap = [(0, s)]
    while heap:
        d, n = heapq.heappop(heap)
        if d > dist.get(n, float("inf")): continue
        for m, w in g[n].items():
            nd = d + w
            if nd < dist.get(m, float("inf")):
                dist[m] = nd
                heapq.heappush(heap, (nd, m))
    return dist
print(dijkstra(graph, "a"))
class Task:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return f"T{self.p}{self.n}"
h = []
for p, n in [(3, "c"), (1, "a"), (2, "b")]: heapq.heappush(h, Task(p, n))
print([heapq.heappop(h) for _ in range(3)])
print(heapq.nlargest(2, {"x": 3, "y": 9}.items(), key=lambda kv: kv[1]), heapq.nsmallest(10, [3, 1, 2]))
print(list(heapq.merge([1, 3, 5], [2, 4], key=lambda v: v)), heapq.heapreplace([1, 2], 5))
try: heapq.heappop([])
except IndexError as e: print("IndexError:", e)
Edge = namedtuple("Edge", "src dst weight")
q = deque([Edge("a", "b", 1)])
q.append(Edge("b", "c", 2))
q.appendleft(Edge("z", "a", 0))
print(q[0], q[-1].weight, sum(e.weight for e in q), max(q, key=lambda e: e.weight))
q.rotate(1); print([e.src for e in q], q.index(Edge("a", "b", 1)))
for s, d, w in q: print(s, d, w, end=";")
print()
groups = defaultdict(list)
for e in q: groups[e.weight % 2].append(e)
print(dict(groups))
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["x"] += 1; nested["b"]["y"] += 5; nested["a"]["x"] += 1
print({k: dict(v) for k, v in nested.items()}, isinstance(nested, dict), len(nested))
print(defaultdict(int, {"q": 1}) | {"z": 2}, dict(defaultdict(int, a=1)), {**defaultdict(int, b=2)})
dd = defaultdict(set); dd["s"].add(1); dd["s"].add(1); print(dd)
for w in "the cat the dog".split(): pass
c = Counter("the cat the dog the end".split())
print(c.most_common(1), c["zebra"], sum(c.values()), sorted(c), c.total())
c += Counter(the=1); c -= Counter(cat=5); print(c)
print(Counter(a=1) == Counter({"a": 1, "b": 0}), Counter(a=2) >= Counter(a=1), list(Counter(a=2, b=1).elements()))
print(isinstance(c, dict), dict(c), {**c}, c | Counter(zz=3), c & Counter(the=2))
od = OrderedDict.fromkeys("abc", 0); od["b"] = 5; od.move_to_end("a"); print(od, list(od.items()), od.popitem(last=False), od == {"a": 0, "c": 0})
od2 = OrderedDict(x=1); od2.update(y=2); od2 |= {"z": 3}; print(od2, list(reversed(od2)), od2.pop("x"), od2.get("q", 7), "y" in od2)
for k, v in od2.items(): print(k, v, end=" ")
print()
scores = [33, 99, 77, 70, 89, 90, 100]
print(["FDCBA"[bisect.bisect([60, 70, 80, 90], s)] for s in scores])
data = []
for x in [5, 1, 4, 1, 3]: bisect.insort(data, x)
print(data, bisect.bisect_left(data, 1), bisect.bisect_right(data, 1), bisect.bisect(data, 4, 0, 2))
rows = [("a", 3), ("b", 1)]; rows.sort(key=lambda r: r[1]); bisect.insort(rows, ("c", 2), key=lambda r: r[1]); print(rows)
window = deque(maxlen=3)
for i in range(6): window.append(i); print(list(window), end=" ")
print(window)
print(deque([1, 2, 3]) == deque([1, 2, 3]), deque("ab") < deque("ac"), deque([[1], [2]]).copy(), bool(deque()))
d = deque([1, 2, 3, 4]); d.insert(2, 9); del d[0]; d[1] = 7; print(d, d.count(7), 4 in d, list(reversed(d)), d.pop(), len(d))
try: d.remove(99)
except ValueError as e: print("ValueError:", e)
try: d.index(99)
except ValueError as e: print("ValueError:", e)
try: deque(5)
except TypeError as e: print("TypeError:", e)
try: deque([], -1)
except ValueError as e: print("ValueError:", e)
