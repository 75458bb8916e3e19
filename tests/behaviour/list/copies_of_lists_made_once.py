# A copy is another list, also where its original is the only one that the program makes.
import copy

flags = [0] * 4
shallow = copy.copy(flags)
deep = copy.deepcopy(flags)
sliced = flags[:]
method = flags.copy()
listed = list(flags)
added = flags + []
repeated = flags * 1
flags[0] = 1
for xs in (shallow, deep, sliced, method, listed, added, repeated):
    print(xs, xs is flags, xs == flags)
deep[1] = 5
shallow[2] = 6
print(flags, deep, shallow)


class Box:
    def __init__(self, items):
        self.items = items


rows = [1, 2, 3]
box = Box(rows)
same = copy.copy(box)
other = copy.deepcopy(box)
other.items[0] = 100
same.items[1] = 200
print(rows, box.items, same.items, other.items, same.items is rows, other.items is rows)
nested = [rows, rows]
twice = copy.deepcopy(nested)
twice[0][2] = 300
print(rows, nested, twice, twice[0] is twice[1])
