print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate([])), list(enumerate(["x"], start=-1)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip([1, 2], [3, 4], [5, 6])), dict(zip("ab", range(2))), list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({1: 2, 3: 4})), list(zip(*[(1, 2), (3, 4)])), list(enumerate(zip("ab", "cd"))))
for i, (a, b) in enumerate(zip([1, 2], [0.5, None])):
    print(i, a, b)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as error:
    print(error)
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), list(it))
