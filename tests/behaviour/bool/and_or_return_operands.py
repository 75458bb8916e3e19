print(0 or 5, 3 or 5, 0 and 5, 3 and 5, "" or "x", None or 0, [] or {}, 1 and [] or "z", None and 1 / 0, 1 or 1 / 0, not 0, not "a", not not 3)
x = None
print(x or "default", x and x + 1, (x or 0) + 1)
