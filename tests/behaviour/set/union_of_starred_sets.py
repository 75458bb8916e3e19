xs = [{1, 2}, {2, 3}, [4]]
print(sorted(set.union(*xs[:2])))
print(sorted(set.union(set(), *xs)))
print(sorted(set.intersection(*xs[:2])))
try:
    print(set.union(*[]))
except TypeError as e:
    print(e)
try:
    print(set.union(*[[1], {2}]))
except TypeError as e:
    print(e)
try:
    print(set.union([1], {2}))
except TypeError as e:
    print(e)
print(str.join(*[", ", ["a", "b"]]), list.count(*[[1, 1], 1]), dict.get(*({"a": 1}, "a")), str.upper(*["x"]))
print(sorted(frozenset.union(*[frozenset([1]), frozenset([2])])), sorted(set.difference(*[{1, 2, 3}, [1], (2,)])))
groups = [{1, 2, 3}, {2, 3}, {3}]
print(set.intersection(*groups), set.union(*(set(str(g)) & set("12") for g in groups)) == {"1", "2"})
f = set.union
xs = [{1, 2}, {2, 3}]
print(sorted(f(*xs)))
