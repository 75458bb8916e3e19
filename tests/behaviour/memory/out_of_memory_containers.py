# After a MemoryError a container holds what it held before, or what the operation was to make of it: nothing between.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def check(condition, what):
    if not condition:
        raise ValueError("inconsistent: " + what)


def lists():
    items = []
    for i in range(40):
        before = len(items)
        try:
            items.append(str(i))
        except MemoryError:
            check(len(items) == before, "append")
            items.append("none")
    check(len(items) == 40, "lengths")
    for i in range(40):
        check(items[i] == str(i) or items[i] == "none", "items")
    before = len(items)
    try:
        items.extend([str(n) for n in range(5)])
        items.insert(3, "x" * 3)
    except MemoryError:
        pass
    check(len(items) in (before, before + 5, before + 6), "extend")
    try:
        items[2:4] = ["a", "b", "c"]
        items.sort()
        items.reverse()
    except MemoryError:
        pass
    check(len([item for item in items if isinstance(item, str)]) == len(items), "elements")
    return len(items)


def dicts():
    table = {}
    stored = []
    for i in range(40):
        try:
            key = "k" + str(i)
            table[key] = i
            stored.append(key)
        except MemoryError:
            pass
    for key in stored:
        check(key in table and "k" + str(table[key]) == key, "keys")
    count = 0
    for key, value in table.items():
        check(table[key] == value, "values")
        count += 1
    check(count == len(table), "count")
    try:
        table.update({"more": 1, "again": 2})
        table.pop("k3", None)
        copy = dict(table)
        check(len(copy) == len(table), "copy")
    except MemoryError:
        pass
    for key in table:
        check(key in table, "after update")
    return len(table) > 30


def sets():
    numbers = set()
    for i in range(40):
        try:
            numbers.add(i * i)
        except MemoryError:
            check(i * i not in numbers, "add")
            numbers.add(i * i)
    check(len(numbers) == 40, "sizes")
    try:
        check(len(numbers | {1, 2, 3}) == 42, "union")
        check(len(numbers & {1, 2, 4}) == 2, "intersection")
    except MemoryError:
        pass
    check(sum(numbers) == sum([i * i for i in range(40)]), "sum")
    return len(numbers)


def texts():
    text = ""
    for i in range(30):
        before = text
        try:
            text += str(i) + ","
        except MemoryError:
            check(text == before, "append")
            text = before + "?,"
    check(text.count(",") == 30, "commas")
    parts = text.split(",")
    check(len(parts) == 31, "parts")
    joined = ",".join(parts)
    check(joined == text, "joined")
    return len(parts)


def objects():
    points = []
    for i in range(30):
        try:
            points.append(Point(i, [i]))
        except MemoryError:
            points.append(None)
    for i in range(30):
        point = points[i]
        if point is not None:
            check(point.x == i and point.y == [i], "fields")
    return len(points)


def bytes_of():
    data = bytearray()
    for i in range(100):
        try:
            data.append(i)
        except MemoryError:
            check(len(data) == i, "bytes")
            data.append(i)
    check(list(data) == list(range(100)), "values")
    return len(bytes(data) + b"end")


def attempt(name, function):
    try:
        print(name, function())
    except MemoryError:
        print(name, "MemoryError")


attempt("lists", lists)
attempt("dicts", dicts)
attempt("sets", sets)
attempt("texts", texts)
attempt("objects", objects)
attempt("bytes", bytes_of)
print("end")
