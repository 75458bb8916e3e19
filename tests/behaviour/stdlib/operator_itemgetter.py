from operator import itemgetter
pairs = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(pairs, key=itemgetter(1)), sorted(pairs, key=itemgetter(0)))
print(itemgetter(0, 2)([5, 6, 7]), itemgetter("k")({"k": 4}), itemgetter(slice(1, 3))("abcd"))
print(max(pairs, key=itemgetter(1)))
get = itemgetter(1)
print(list(map(get, pairs)))
