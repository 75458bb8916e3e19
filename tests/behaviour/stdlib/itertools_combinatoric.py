from itertools import *
print(list(zip_longest([1, 2, 3], "ab", fillvalue="-")))
print(list(zip_longest([1, 2], [3])))
print(list(product([1, 2], "ab")), list(product([0, 1], repeat=2)), list(product()))
for a, b in product(range(2), range(2)):
    print(a, b)
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([], 0)))
print(list(combinations("ABCD", 2)), list(combinations([1], 2)))
print(list(combinations_with_replacement("AB", 2)))
