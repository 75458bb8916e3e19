# itertools in the recipes that people write with it.
import itertools as it, operator as op
def primes():
    composites = {}
    for n in it.count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n): composites.setdefault(p + n, []).append(p)
print(list(it.islice(primes(), 10)), list(it.takewhile(lambda p: p < 30, primes()))[-1])
def window(seq, n):
    its = it.tee(seq, n)
    for i, x in enumerate(its):
        for _ in range(i): next(x, None)
    return zip(*its)
print(list(window("abcd", 2)), list(it.pairwise([1, 2, 3])), list(window(range(4), 3)))
def flatten(xs):
    for x in xs:
        if isinstance(x, (list, tuple)): yield from flatten(x)
        else: yield x
print(list(flatten([1, [2, (3, [4])], 5])))
def chunk(xs, n):
    i = iter(xs)
    return iter(lambda: tuple(it.islice(i, n)), ())
print(list(chunk(range(7), 3)))
data = [("x", 1), ("y", 2), ("x", 3)]
print({k: [v for _, v in g] for k, g in it.groupby(sorted(data), op.itemgetter(0))})
print([(k, len(list(g))) for k, g in it.groupby("aaabccd")])
print(list(it.zip_longest("ab", [1, 2, 3], fillvalue="?")), list(it.product("ab", range(2))), list(it.combinations_with_replacement("ab", 2)))
print(list(it.permutations([1, 2, 3], 2))[:3], list(it.accumulate([5, 2, 8], min)), list(it.accumulate("abc")), list(it.chain.from_iterable(["ab", "c"])))
r = it.repeat(5); print(next(r), next(r)); c = it.cycle("xy"); print([next(c) for _ in range(5)])
print(list(it.filterfalse(str.isdigit, "a1b2")), list(it.compress("abc", [True, False, True])), list(it.starmap(max, [(1, 5), (7, 2)])))
print(list(it.islice(range(10), 1, 8, 3)), list(it.dropwhile(lambda x: x < 3, [1, 3, 1])))
try: list(it.islice([1], 0, 5, 0))
except ValueError as e: print(e)
try: next(it.chain([]))
except StopIteration: print("stop")
try: list(it.product([1], repeat=-1))
except ValueError as e: print(e)
print(dict(zip(it.count(1), "ab")), sum(it.repeat(2, 4)), list(it.count(10, -3).__next__() for _ in range(1)))
a, b = it.tee(iter([1, 2, 3])); next(a); print(list(a), list(b))
total = it.accumulate([1, 2, 3], lambda x, y: x * 10 + y, initial=0); print(list(total))
