f = frozenset([1, 2, 2])
print(f, len(f), 1 in f, f | {3}, f & {1}, {f: "x"}[frozenset((2, 1))], f == {1, 2}, hash(f) == hash(frozenset([2, 1])), frozenset(), type(f | {1}).__name__, type({1} | f).__name__, {frozenset(), f} == {f, frozenset()}, sorted(f))
try:
    f.add(1)
except AttributeError as error:
    print(error)
print(frozenset([1]).copy(), (lambda f: f.copy() is f)(frozenset([2])))
