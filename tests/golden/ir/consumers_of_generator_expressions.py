data = [3, 1, 2]
print(sum(x for x in data), sum((x for x in data), 10), any(x > 2 for x in data), all(x > 2 for x in data))
print(min(-x for x in data), max((x for x in data if x > 5), default=0), sorted(-x for x in data))
print(list(x for x in data), tuple(x for x in data), set(x for x in data), ",".join(str(x) for x in data))
print(dict((x, -x) for x in data), any(a == b for a in data for b in (2, 3)), all(a for a in data for b in data))
try:
    print(min(x for x in []))
except ValueError as error:
    print(error)
