it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, None))
try:
    next(it)
except StopIteration:
    print("StopIteration")
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values), next(iter("x")), next(iter({"k": 1})), list(iter((1, 2))), iter(it) is it)
for attempt in (lambda: iter(5), lambda: next([1]), lambda: iter(None)):
    try:
        attempt()
    except TypeError as error:
        print(error)
a = [1, 2, 3]
i = iter(a)
next(i)
a.append(4)
print(list(i), list(i))
