from array import array

a = array("i", [3, 1, 2])
a.append(5)
a.extend([7, 8])
a.insert(0, 9)
print(a, a.pop(), a.pop(0), a, a.index(2), a.count(1), 5 in a, 99 in a, a[1:3], a[::-1], a + array("i", [0]), a * 2, a == array("i", [3, 1, 2, 5, 7]), a < array("i", [4]))
a.remove(5)
a.reverse()
del a[0]
a[0:1] = array("i", [10, 11])
print(a, a.tobytes(), a.itemsize, max(a), sum(a), sorted(a), [x * 2 for x in a], a.tolist(), bytes(array("B", [1, 2])))
for attempt in (lambda: a.index(77), lambda: a.remove(77), lambda: array("i").pop()):
    try:
        print(attempt())
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)
