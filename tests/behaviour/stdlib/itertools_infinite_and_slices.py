import itertools
from itertools import count, cycle, repeat, chain, islice
for x in count(10):
    if x > 12: break
    print(x)
print(list(islice(count(1.5, 0.5), 3)))
c = cycle("ab")
print([next(c) for _ in range(5)])
print(list(repeat(7, 3)), list(islice(repeat("x"), 2)))
print(list(chain([1, 2], (3,), range(4, 6))))
print(list(chain("ab", [1])))
print(list(islice(range(10), 2, 8, 3)), list(islice("abcdef", 2)), list(islice("abcdef", 2, None)))
it = iter(range(10))
print(list(islice(it, 0, 5, 2)), next(it))
for args in [(-1,), (0, -1), (1, 2, 0)]:
    try:
        islice([1], *args)
    except ValueError as e:
        print(e)
try:
    list(chain([1], 5))
except TypeError as e:
    print(e)
