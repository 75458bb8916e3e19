# One list, reached typed and untyped: both see the same elements.
numbers = [1, 2, 3]
mixed = [numbers, "text", 4.5]
for item in mixed:
    if isinstance(item, list):
        item.append(10)
        item[0] = 7
print(numbers, sum(numbers), mixed[0] is numbers)
table = {"n": numbers, "s": "x"}
table["n"] += [300]
numbers.append(2**33)
print(table["n"], numbers[-1] + 1)


def poke(container, key, value):
    container[key] = value


poke(numbers, 0, 2.5)
poke(table, "s", numbers)
poke(numbers, 1, "str")
print(numbers, table["s"] is numbers, len(table))
