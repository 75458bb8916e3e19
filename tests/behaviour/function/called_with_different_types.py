# One function, several shapes of arguments: each call means what it says.
def add(a, b):
    return a + b


def twice(x):
    return x * 2


def first(sequence):
    return sequence[0]


print(add(1, 2), add(1.5, 2), add("a", "b"), add([1], [2]), add((1,), (2,)), add(2**40, 1), add(True, 1), add(b"a", b"b"))
print(twice(3), twice(1.25), twice("ab"), twice([0]), twice(2**62), first("xyz"), first([5]), first(b"a"), first((None,)), first(range(3, 9)))
