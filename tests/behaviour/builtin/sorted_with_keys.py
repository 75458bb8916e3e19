data = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: (-p[1], p[0])), sorted(data, reverse=True), sorted("banana", key="nab".index), sorted({"b": 1, "a": 2}.items()), sorted([3, 1.5, True]), sorted(["10", "9", "1"], key=int), sorted([[2], [1, 5], [1]]), sorted([(1, None), (0, "a")], key=lambda t: t[0]), sorted([0.0, -0.0, 0]), sorted(range(5), key=lambda x: x % 2))
try:
    sorted([1, None])
except TypeError as error:
    print(error)
try:
    sorted([1], 5)
except TypeError as error:
    print(error)
