print(int(), int(True), int(False), int("1") + True, True + True, True * 5, -True, ~True, True // 1, False ** False)
print(type(True + True).__name__, type(+True).__name__, type(True & False).__name__, type(True & 1).__name__, type(True | 2).__name__)
