# The first read finds the class's attribute; the store behind it makes the object's own.
class Box:
    total = 1
    label = "box"


box = Box()


def bump():
    box.total += 50


for i in range(100):
    bump()
print(box.total, Box.total)


def rename(other):
    before = other.label
    other.label = 2 if before == "box" else 3
    return before


print([rename(box) for _ in range(2)], Box.label)
