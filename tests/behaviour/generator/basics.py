def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


g = count(3)
print(next(g), next(g), next(g), next(g, "done"), list(count(4)), sum(count(5)), max(count(6)), [x * 2 for x in count(3)], tuple(count(0)), 2 in count(5), sorted(count(3), reverse=True), dict(zip(count(2), "ab")), list(count(2)) + list(count(1)))
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
for x in count(2):
    for y in count(2):
        print(x, y, end="; ")
print(type(g).__name__, iter(g) is g)
