def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)

def s(x):
    return sorted(x)

a = {1, 2, 3}
b = {3, 4}
fs = frozenset([1, 2])
attempt("in", lambda: {1, 2} in {frozenset({1, 2}), frozenset({3})})
attempt("in list", lambda: [1] in a)
attempt("remove set", lambda: {fs}.remove({1, 2}))
attempt("discard set", lambda: {fs}.discard({1, 2}))
attempt("add list", lambda: a.add([1]))
attempt("add set", lambda: a.add({1}))
attempt("hash", lambda: hash({1}))
attempt("remove missing", lambda: a.remove(99))
attempt("remove missing s", lambda: {"a"}.remove("b"))
attempt("pop empty", lambda: set().pop())
attempt("union list", lambda: s(a.union([5], (6,), range(7, 9))))
attempt("or list", lambda: a | [1])
attempt("and list", lambda: a & [1])
attempt("sub list", lambda: a - [1])
attempt("xor list", lambda: a ^ [1])
attempt("lt list", lambda: a < [1])
attempt("le list", lambda: a <= [1])
attempt("set int", lambda: set(5))
attempt("update int", lambda: a.update(5))
attempt("union int", lambda: a.union(5))
attempt("inter", lambda: s(a.intersection([1, 2, 9], (2, 3))))
attempt("inter none", lambda: s(a.intersection()))
attempt("diff", lambda: s(a.difference([1], {2})))
attempt("sym", lambda: s(a.symmetric_difference([3, 9, 9])))
attempt("issub", lambda: (a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint([7, 8])))
attempt("type", lambda: type(fs | a).__name__ + type(a | fs).__name__)
attempt("eq", lambda: fs == {1, 2})
attempt("fs dict", lambda: {fs: "x"}[frozenset([2, 1])])
attempt("fs in dict", lambda: {1, 2} in {fs: 1})
d = {frozenset({1, 2}): "a", frozenset(): "b"}
for k, v in d.items():
    print(sorted(k), v)
print(d[frozenset()])
c = set(a)
c |= b
print(s(c))
c &= {1, 3, 4}
print(s(c))
c -= {1}
print(s(c))
c ^= {4, 5}
print(s(c))
f2 = fs
f2 |= {9}
print(s(f2), s(fs), type(f2))
print(set(), frozenset(), {1}, frozenset({1}), repr(frozenset(["x"])))
print(frozenset([1, 2]) == frozenset([2, 1]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print({1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1, 2} >= {3}, {1} != {2})
attempt("fs add", lambda: fs.add(3))
attempt("fs no attr", lambda: frozenset().pop())
x = a.copy()
x.clear()
print(x, len(x), bool(x), bool(a))
x.update([1, 2], "ab", {3: 4})
print(sorted(map(str, x)))
x.intersection_update([1, 2, 3, 'a'], ['a', 1])
print(sorted(map(str, x)))
x.difference_update(['a'])
print(x)
x.symmetric_difference_update([1, 5])
print(x)
nested = {frozenset({frozenset({1})}), frozenset()}
print(len(nested), frozenset({frozenset({1})}) in nested)
try:
    for i in a:
        a.add(i + 100)
except RuntimeError as e:
    print(e)
print({1, True, 1.0}, {0, False}, len({"a", b"a"}))
print([1, 2] == {1, 2}, {1: 2} == {1}, {1.0} == {1})
print({x % 3 for x in range(10)}, frozenset(x for x in range(3)))
attempt("kw", lambda: set(iterable=[1]))
attempt("two", lambda: set([1], [2]))
attempt("add two", lambda: a.add(1, 2))
attempt("add none", lambda: a.add())
attempt("unsupported", lambda: {1} + {2})
attempt("iadd", lambda: {1} * 2)
attempt("index", lambda: {1}[0])
attempt("cmp", lambda: {1} < 3)
attempt("max", lambda: max({3, 9, 2}))
