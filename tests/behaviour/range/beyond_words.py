r = range(10**20)
try:
    print(len(r))
except OverflowError as e:
    print("OverflowError", e)
print(r, repr(r), bool(r), r.start, r.stop, r.step)
print(r[10**19], r[-1], r[5:10], r[::-1], r[10**19:], r[::10**18])
print(10**19 in r, 10**20 in r, -1 in r, 3.0 in r)
print(r.index(10**19), r.count(7), r.count(-7))
for bad in (10**20, -1):
    try:
        print(r.index(bad))
    except ValueError as e:
        print("ValueError", e)
try:
    r[10**20]
except IndexError as e:
    print("IndexError", e)
try:
    r["a"]
except TypeError as e:
    print("TypeError", e)
it = iter(r)
print(next(it), next(it), type(it).__name__, type(r), isinstance(r, range))
rev = reversed(r)
print(next(rev), next(rev))
print(range(10**20, 0, -10**19)[2], list(range(10**20, 10**20 + 3)), list(range(10**20, 0, -3 * 10**19)))
print(r == range(0, 10**20, 1), r == range(10), range(10**20, 0) == range(0), r != range(3), hash(r) == hash(range(0, 10**20)))
print(sum(range(2**63, 2**63 + 3)), max(range(2**63, 2**63 + 3)), sorted(range(2**64, 2**64 + 2), reverse=True))
for i in range(2**64 - 1, 2**64 + 2):
    print(i, end=" ")
print()
for i, x in enumerate(range(2**70, 2**70 + 2)):
    print(i, x)
print([x % 7 for x in range(10**18, 10**18 + 5)])
a, b, *c = range(2**65, 2**65 + 4)
print(a, b, c)
try:
    range(0, 10**20, 0)
except ValueError as e:
    print(e)
try:
    range(10**20, "a")
except TypeError as e:
    print(e)
def f(n):
    total = 0
    for i in range(n, n + 3):
        total += i
    return total
print(f(5), f(2**62), f(2**63 - 2), f(-(2**63)))
mixed = [r, range(3), [1], "ab"]
for m in mixed:
    try:
        print(len(m), 1 in m, m[0])
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
print(range(-2**31, 2**31)[2**31], 2**31 in range(2**32))
