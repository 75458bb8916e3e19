print(next(zip([1, 2], ["a"])))
z = zip([1, 2], ["a"])
print(next(z), next(z, "end"))
e = next(enumerate("abc"))
print(e, next(map(str, [4])), next(reversed([1, 2])), next(iter(range(3))), next(filter(None, [0, 5])))
def f(a, b):
    return zip(a, b)
x = [zip([1], [2]), 5]
print(list(x[0]))
d = {"m": map(abs, [-1])}
print(list(d["m"]), list(f([1], [2])))
print(next(zip([1, 2], ["a"]), None))
print(next(zip([], ["a"]), None))
a, b = zip([1, 2], [3, 4])
print(a, b)
g = zip("ab", "cd") if len(x) else None
print(list(g))
print(list(f("ab", [1.5, 2])))
y = map(str, [1, 2]) or 3
print(list(y))
print(*zip([1], [2]))
def h(*a): return a
print(h(*map(str, [1, 2])))
print((lambda it: next(it))(enumerate("xy")))
