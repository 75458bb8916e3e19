from itertools import takewhile, dropwhile, filterfalse, accumulate, starmap, compress, pairwise
import operator
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)))
print(list(accumulate("abc")), list(accumulate([3, 1, 4], max)), list(accumulate([])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda a, b: a + b, zip("ab", "cd"))))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])))
print(list(pairwise("ABCD")), list(pairwise([1])))
