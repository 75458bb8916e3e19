# A machine of states that are methods, tables of functions, an event queue, trees and graphs.
# state machines, queues, function tables, events
class Light:
    def __init__(self):
        self.state = self.red; self.log = []; self.t = 0
    def red(self):
        self.log.append("red"); return self.green
    def green(self):
        self.log.append("green"); return self.yellow if self.t > 2 else None
    def yellow(self):
        self.log.append("yellow"); return self.red
    def step(self):
        self.t += 1
        nxt = self.state()
        if nxt is not None: self.state = nxt
l = Light()
for _ in range(8): l.step()
print(l.log)
TABLE = {("idle", "coin"): ("ready", lambda m: m.credit(1)), ("ready", "coin"): ("ready", lambda m: m.credit(1)), ("ready", "push"): ("idle", lambda m: m.vend()), ("idle", "push"): ("idle", None)}
class Machine:
    def __init__(self): self.state = "idle"; self.money = 0; self.events = []
    def credit(self, n): self.money += n; return self.money
    def vend(self): m, self.money = self.money, 0; return f"vend {m}"
    def fire(self, ev):
        try: self.state, action = TABLE[self.state, ev]
        except KeyError as e: self.events.append(f"bad {e}"); return
        self.events.append((ev, self.state, action(self) if action else None))
m = Machine()
for e in ["push", "coin", "coin", "push", "kick", "push"]: m.fire(e)
print(m.events)
import heapq
class Sim:
    def __init__(self): self.q = []; self.now = 0; self.seq = 0; self.trace = []
    def at(self, dt, fn, *args):
        heapq.heappush(self.q, (self.now + dt, self.seq, fn, args)); self.seq += 1
    def run(self, until):
        while self.q and self.q[0][0] <= until:
            self.now, _, fn, args = heapq.heappop(self.q)
            fn(*args)
        return self.trace
s = Sim()
def arrive(n):
    s.trace.append((s.now, "arrive", n))
    s.at(1.5, leave, n, "ok")
    if n < 3: s.at(1, arrive, n + 1)
def leave(n, why): s.trace.append((s.now, "leave", n, why))
s.at(0, arrive, 0)
s.at(2.5, lambda: s.trace.append("lambda"))
s.at(2.75, s.trace.append, "bound")
print(s.run(10))
class Emitter:
    def __init__(self): self.h = {}
    def on(self, ev, fn=None):
        if fn is None:
            def deco(f): self.on(ev, f); return f
            return deco
        self.h.setdefault(ev, []).append(fn); return self
    def emit(self, ev, *a, **k): return [f(*a, **k) for f in self.h.get(ev, [])]
em = Emitter()
@em.on("x")
def hx(v, scale=1): return v * scale
em.on("x", lambda v, scale=2: v + scale).on("x", str if False else lambda v, **k: (v, k)).on("y", print)
class L:
    def __init__(self, n): self.n = n
    def handle(self, v, scale=0): return f"L{self.n}:{v}:{scale}"
em.on("x", L(1).handle); em.on("x", L(2).handle)
print(em.emit("x", 3), em.emit("x", 3, scale=5), em.emit("zz"), em.emit("y", "hello", 1))
# scheduler of generators
def task(name, n):
    for i in range(n):
        got = yield (name, i)
        if got: print(name, "got", got)
    return name + " done"
def sched(tasks):
    out = []
    q = [(t, None) for t in tasks]
    while q:
        t, v = q.pop(0)
        try:
            r = t.send(v); out.append(r); q.append((t, "msg" if r[1] == 1 else None))
        except StopIteration as e: out.append(e.value)
    return out
print(sched([task("a", 2), task("b", 3), task("c", 0)]))
# linked list, tree, graph
class Node:
    def __init__(self, v, nxt=None): self.v = v; self.next = nxt
class LL:
    def __init__(self, items=()):
        self.head = None; self.n = 0
        for i in items: self.push(i)
    def push(self, v): self.head = Node(v, self.head); self.n += 1; return self
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.next
    def __len__(self): return self.n
    def __bool__(self): return self.head is not None
    def reverse(self):
        prev = None; cur = self.head
        while cur is not None: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev; return self
    def remove(self, v):
        prev, cur = None, self.head
        while cur:
            if cur.v == v:
                if prev: prev.next = cur.next
                else: self.head = cur.next
                self.n -= 1; return True
            prev, cur = cur, cur.next
        return False
    def __repr__(self): return "LL(" + " -> ".join(repr(x) for x in self) + ")"
ll = LL([1, "two", 3.0, None]); print(ll, len(ll), ll.reverse(), ll.remove("two"), ll.remove(9), ll, bool(LL()))
class Tree:
    __slots__ = ("key", "val", "l", "r")
    def __init__(self, k, v): self.key, self.val, self.l, self.r = k, v, None, None
def insert(t, k, v):
    if t is None: return Tree(k, v)
    if k < t.key: t.l = insert(t.l, k, v)
    elif k > t.key: t.r = insert(t.r, k, v)
    else: t.val = v
    return t
def items(t):
    if t:
        yield from items(t.l); yield t.key, t.val; yield from items(t.r)
root = None
for i, w in enumerate("the quick brown fox jumps over the lazy dog".split()): root = insert(root, w, i)
print(list(items(root)))
def depth(t): return 0 if t is None else 1 + max(depth(t.l), depth(t.r))
print(depth(root))
G = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
def bfs(s, goal):
    q = [[s]]; seen = {s}
    while q:
        path = q.pop(0)
        if path[-1] == goal: return path
        for n in G[path[-1]]:
            if n not in seen: seen.add(n); q.append(path + [n])
def dfs(n, seen=None):
    if seen is None: seen = []
    if n in seen: return seen
    seen.append(n)
    for m in G[n]: dfs(m, seen)
    return seen
def paths(s, e): return [[s]] if s == e else [[s] + p for n in G[s] for p in paths(n, e)]
print(bfs("a", "f"), dfs("a"), paths("a", "f"), bfs("f", "a"))
W = {1: {2: 7, 3: 9, 6: 14}, 2: {1: 7, 3: 10, 4: 15}, 3: {1: 9, 2: 10, 4: 11, 6: 2}, 4: {2: 15, 3: 11, 5: 6}, 5: {4: 6, 6: 9}, 6: {1: 14, 3: 2, 5: 9}}
def dijkstra(s):
    dist = {n: float("inf") for n in W}; dist[s] = 0; prev = {}; pq = [(0, s)]
    while pq:
        d, u = heapq.heappop(pq)
        if d > dist[u]: continue
        for v, w in W[u].items():
            if d + w < dist[v]: dist[v] = d + w; prev[v] = u; heapq.heappush(pq, (d + w, v))
    return dist, prev
print(dijkstra(1))
def topo(g):
    seen = {}; out = []
    def visit(n):
        if seen.get(n) == 1: raise ValueError("cycle at " + n)
        if n in seen: return
        seen[n] = 1
        for m in g[n]: visit(m)
        seen[n] = 2; out.insert(0, n)
    for n in g: visit(n)
    return out
print(topo(G))
try: topo({"a": ["b"], "b": ["a"]})
except ValueError as e: print(e)
memo = {}
def lcs(a, b, i=0, j=0):
    if (i, j) in memo: return memo[i, j]
    if i == len(a) or j == len(b): r = ""
    elif a[i] == b[j]: r = a[i] + lcs(a, b, i + 1, j + 1)
    else: r = max(lcs(a, b, i + 1, j), lcs(a, b, i, j + 1), key=len)
    memo[i, j] = r
    return r
print(lcs("AGGTAB", "GXTXAYB"), len(memo))
