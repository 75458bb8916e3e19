# What iterators are called, known at compile time or not, and what isinstance() says of them.
def g():
    yield 1


d = {1: 2}
its = [iter([]), iter(()), iter(""), iter(b""), iter(bytearray()), iter({1}), iter(d), iter(d.values()), iter(d.items()), iter(d.keys()), enumerate([]), zip([1]), map(str, []), map(str, [1]), filter(None, []), filter(None, [1]), reversed([1]), reversed((1,)), reversed("a"), reversed(d), reversed(d.values()), reversed(d.items()), reversed(range(3)), iter(range(3)), iter(lambda: 1, 1), g(), (x for x in [1]), iter(memoryview(b"a"))]
for i in its:
    print(type(i).__name__, type(i), isinstance(i, (zip, map)), isinstance(i, list))
print(type(iter([])), type(iter([])).__name__, type(zip()), type(map(str, [])), type(enumerate([])), type(filter(None, [])), type(reversed([])), type(g()), type(iter({})))
print(type(zip()) is zip, isinstance(zip(), zip), isinstance(map(str, []), map), isinstance(enumerate([]), enumerate), isinstance(iter([]), map))
m = map(str, [1])
print(type(m) is map, type(m) == map)
print(d.keys().__class__.__name__, type(d.keys()), type(d.values()), type(d.items()))
print(type(zip).__name__, type(g).__name__, type(g()).__name__, zip, map, enumerate, filter, reversed)
views = [d.keys(), d.values(), d.items()]
print([type(v).__name__ for v in views], type(views[0]) is type(d.keys()), type(views[0]) is type(views[1]))
kinds = {type(i) for i in its}
print(len(kinds), zip in kinds, map in kinds)
