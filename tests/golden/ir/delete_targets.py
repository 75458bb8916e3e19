class Box:
    pass


box = Box()
box.a = [1, 2, 3]
items = {"k": 1, "l": 2}
del box.a[0], items["k"]
print(box.a, items)
del box.a
print(hasattr(box, "a"))
