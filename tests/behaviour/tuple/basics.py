t = (1, "a", 2.5)
print(t, (), (1,), 1, (2), len(t), t[0], t[-1], t[1:], t[::-1], t + (4,), t * 2, "a" in t, t.index("a"), t.count(1), tuple("ab"), tuple([1]), tuple(), tuple(range(3)), (1, (2, (3,))), 1 in t)
for attempt in (lambda: t[3], lambda: t.index(9), lambda: t + [1]):
    try:
        print(attempt())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
