a = b = c = [0]
b.append(1)
print(a, c, a is b)
x = y = 5
x += 1
print(x, y)
i = values = [0, 1]
values[i.index(1)], i = "set", 7
print(i, values)
p, (q, r) = s = 1, (2, 3)
print(p, q, r, s)
first = second = third = 0
first, second = second + 1, first + 2
print(first, second, third)
