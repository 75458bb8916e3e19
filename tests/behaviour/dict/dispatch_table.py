def add(a, b):
    return a + b


operations = {"+": add, "-": lambda a, b: a - b, "*": int.__mul__, "max": max}
for name in ("+", "-", "*", "max"):
    print(name, operations[name](6, 4))
try:
    operations["/"](1, 2)
except KeyError as error:
    print("unknown", error)
