def show(x):
    print(x, end=" ")
    return x


print({show("k" + str(i)): show(i) for i in range(2)})
print([show(a) + show(b) for a in show([1, 2]) for b in show([10, 20]) if show(a) < 2])
print({show(i % 2) for i in show((0, 1, 2))})
g = (show(x) for x in show([7, 8]))
print("lazy", list(g))
