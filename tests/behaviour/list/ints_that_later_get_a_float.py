# The elements were small ints; one becomes a float, and only that one.
values = [1, 2, 3]
print(values, sum(values))
values.append(2.5)
print(values, sum(values))
values[0] = 0.5
print(values, max(values), [type(v).__name__ for v in values])
values[3] = 7
print(values, values[1] // 2, values[0] * 2)
