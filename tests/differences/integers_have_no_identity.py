# Difference: `is` between integers that are equal is true, however each came about.
# Cause: integers are held as machine words, not as objects, so there is nothing else by which to tell two equal ones apart.
# Workaround: compare integers with `==`; CPython's answer depends on its caches and its optimiser.
big = 1000
same = int("1000")
print(big is same, big == same)
values = [int(text) for text in ("70000", "70000")]
print(values[0] is values[1])
