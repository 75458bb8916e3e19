def walk(tree, depth=0):
    value, *children = tree
    yield depth, value
    for child in children:
        yield from walk(child, depth + 1)


def permute(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            for rest in permute(items[:i] + items[i + 1 :]):
                yield [items[i]] + rest


tree = ("root", ("a", ("b",), ("c",)), ("d",))
for depth, value in walk(tree):
    print("  " * depth + value)
print(list(permute([1, 2, 3])), sum(1 for _ in permute([1, 2, 3, 4])))
