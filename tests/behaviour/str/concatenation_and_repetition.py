a = "ab"
b = a + "cd"
a += "x"
print(a, b, a * 3, 0 * a, -1 * a, "-" * 10, a + b * 2, ("x" + "y") * 2)
try:
    "a" * 1.5
except TypeError as error:
    print(error)
try:
    "a" * "b"
except TypeError as error:
    print(error)
try:
    "a" + 1
except TypeError as error:
    print(error)
try:
    "a" - "b"
except TypeError as error:
    print(error)
