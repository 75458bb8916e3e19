lists = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(list(zip(*lists)), list(map(max, *lists)), list(map(lambda a, b, c: a + b + c, *lists)))
print(max(*[[1, 2]]), max(*[3, 4]), min(*lists[0]))
xs = [{1, 2}, {2, 3}]
print(sorted(set().union(*xs)), sorted({1, 2, 3}.intersection(*xs)), sorted({1, 9}.difference(*xs)))
s = {1}
s.update(*xs)
print(sorted(s))
print(*lists, sep="|")
print(*[1, 2], *"ab", sep="-", end="!\n")
a = [1, "x"]
k = {"name": "n", "v": 3}
print("{} {} {name} {v}".format(*a, **k), "{0}{1}".format(*a))
for args in ([], [[]], [5]):
    try:
        print(max(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
def f(*a, **kw):
    print(a, kw)
    print(*a, **kw)
f(1, 2, sep="+", end="~\n")
opts = {"key": len, "reverse": True}
print(sorted(["a", "bbb", "cc"], **opts))
print(int(*["ff"], **{"base": 16}), int("ff", **{"base": 16}), round(*[3.14159, 2]), pow(*[2, 5]), divmod(*(7, 3)))
print(dict(**{"a": 1}, b=2), dict([("x", 1)], **{"y": 2}), list(enumerate(*[["p", "q"]], **{"start": 5})))
print("a,b,c".split(*[","]), "a,b,c".split(**{"sep": ",", "maxsplit": 1}), " x ".strip(*[]), "abc".replace(*["a", "z"]))
print(sum(*[[1, 2, 3]]), sum(*[[1, 2], 10]), isinstance(*[1, int]), getattr(*["abc", "zfill", None])(5))
print([*map(lambda *t: t, *lists)])
rows = zip(*[iter([1, 2, 3, 4, 5, 6])] * 2)
print(list(rows))
print(list(zip(*[])), list(zip(*[[]])), list(zip(*["ab", "cd"])))
m = [[1, 2], [3, 4]]
for col in zip(*m):
    print(col)
print([list(r) for r in zip(*m)], dict(zip(*[["a", "b"], [1, 2]])))
print(range(*[1, 4]), list(range(*(0, 10, 3))), slice(*[1, 2]), bytes(*[[65, 66]]), str(*[b"ab", "ascii"]), complex(*[1, 2]))
print(list(filter(*[None, [0, 1]])), any(*[[0, 1]]), all(*[[]]))
print(min(*"hello"), max("a", *"xyz"), min(5, *[3, 4], key=lambda v: -v), max(*[], *[1, 2]), max([], default=3))
try:
    print(max(*[], default=3))
except TypeError as e:
    print(e)
try:
    len(*[1, 2])
except TypeError as e:
    print(e)
try:
    print("x", **{"foo": 1})
except TypeError as e:
    print(e)
l = []
l.append(*[5])
l.insert(*[0, 9])
l.extend(*[[1, 2]])
print(l, l.index(*[5]), l.pop(*[0]), l.pop(*[]))
d = {}
d.update(*[{"a": 1}], **{"b": 2})
d.setdefault(*["q", 7])
print(d, d.get(*["zz", 0]), d.pop(*["a"]))
