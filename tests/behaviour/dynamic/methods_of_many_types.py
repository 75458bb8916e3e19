# One call, several kinds of receivers and callees.
xs = [[1, 2], {"a": 1}, {3}, "ab", (1, 2), b"xy", bytearray(b"q"), 5, 2.5, None]
for v in xs:
    for what in ("copy", "pop", "index", "count", "upper", "items", "get", "union", "bit_length"):
        try:
            if what == "copy": r = v.copy()
            elif what == "pop": r = v.pop("a", 9) if isinstance(v, dict) else v.pop()
            elif what == "index": r = v.index("b" if isinstance(v, str) else 1)
            elif what == "count": r = v.count("b" if isinstance(v, str) else 1)
            elif what == "upper": r = v.upper()
            elif what == "items": r = list(v.items())
            elif what == "get": r = v.get("a")
            elif what == "union": r = v.union([7])
            else: r = v.bit_length()
            print(type(v).__name__, what, r)
        except Exception as e: print(what, type(e).__name__, e)
stack = [1, "b", [2]]
ops = [stack.append, stack.insert, stack.pop, stack.index, "x,y".split, "abc".upper, {"k": 1}.get, (1, 2).count, b"ab".hex]
for o, a in zip(ops, [(4,), (0, "z"), (), ("b",), (",",), (), ("k",), (1,), ()]):
    print(o.__name__, o(*a))
print(stack)
class A:
    def copy(self): return "A copy"
    def pop(self, k=None): return k
    def get(self, k, d=None): return (k, d)
for v in [A(), {"a": 1}, [1]]:
    print(v.copy(), v.pop(0) if not isinstance(v, dict) else v.get("a", 2))
for v in (A(), {"z": 3}): print(v.get("z"), v.get("q", [1]))
