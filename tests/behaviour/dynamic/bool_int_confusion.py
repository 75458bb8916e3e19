flags = [True, 1, False, 0, 1.0, "1"]
print([f == 1 for f in flags], [f is True for f in flags], flags.count(1), flags.index(0), [str(f) for f in flags], [type(f).__name__ for f in flags], {True: "yes"}[1], sum(f for f in flags if not isinstance(f, str)))
values = [0, 1]
values[0] = True
print(values, values[0] + 1, [1, True] == [True, 1], {1, True, 1.0}, {True, 1}, (0, False)[True])
x = 1
x = x == 1
print(x, x + 1, -x, ~x, x * "ab", f"{x:d} {x}")
