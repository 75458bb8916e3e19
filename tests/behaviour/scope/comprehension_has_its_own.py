x = "outer"
squares = [x * x for x in range(3)]
print(x, squares, {x: y for x, y in [(1, 2)]}, x, {x for x in "ab"} == {"a", "b"}, x, list(x for x in (1,)), x)


class C:
    n = 3
    values = [i for i in range(n)]


print(C.values)
