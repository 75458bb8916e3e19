# The loop keeps the list it began with, whatever the name means later.
a = [1, 2, 3]
for x in a:
    a = ["new"]
    print(x, a)
print(a, x)
