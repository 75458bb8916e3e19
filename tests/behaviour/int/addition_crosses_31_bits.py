# A sum that leaves the range of a small tagged integer stays exact.
x = 2**30 - 1
for step in range(4):
    print(x, x + 1, x + x, -x - 2)
    x += 1
x = -(2**30)
for step in range(4):
    print(x, x - 1, x + x, -x)
    x -= 1
