# Items that are None or a container, in tuples and in what holds tuples.
pairs = [(i, None if i % 2 else [i]) for i in range(3)]
print(pairs[1], pairs)
table = {}
for i in range(4):
    table[i] = (str(i), None if i % 2 else {i: i}, "s" if i else None)
print(table[1], table[0])
print(table)
print(str((None if pairs else [1], 2)), f"{pairs[1]} {pairs[1]!r}")
