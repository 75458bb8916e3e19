# A variable that is an int or None, narrowed by a test.
def find(values, wanted):
    for index, value in enumerate(values):
        if value == wanted:
            return index
    return None


for wanted in (3, 1, 99):
    position = find([1, 2, 3], wanted)
    if position is None:
        print(wanted, "missing")
    else:
        print(wanted, "at", position + 0, position * 10)
best = None
for value in (5, -3, 12, 7):
    if best is None or value > best:
        best = value
print(best)
