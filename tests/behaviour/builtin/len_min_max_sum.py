print(len([]), len("é"), len({1: 2}), len(range(10)), len(b"ab"), len((1,)), len({1, 2}))
print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "b"), min([1], default=0), min([], default="none"), max((), default=None), max([1, 5, 3], key=lambda x: -x), min("bb", "a", key=len), max({"a": 3, "b": 1}), max([(1, "z"), (2, "a")]), min(2, 2.0), max(2.0, 2), max(True, 1), min(x for x in (4, 2)))
print(sum([1, 2, 3]), sum((0.5, 1)), sum(range(101)), sum([], 5), sum([[1], [2]], []), sum(x * x for x in range(4)), sum({1: 2, 3: 4}), sum([2**62, 2**62]), sum([True, True]), sum([1, 2], start=10))
for attempt in (lambda: min(), lambda: max([]), lambda: sum("ab"), lambda: len(1), lambda: min(1, "a"), lambda: sum(5), lambda: max(1, key=5)):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
