from array import array


def attempt(code, value):
    try:
        print(array(code, [value])[0])
    except (OverflowError, TypeError) as error:
        print(code, value, type(error).__name__, error)


attempt("b", 128)
attempt("b", -129)
attempt("B", 256)
attempt("B", -1)
attempt("h", 32768)
attempt("h", -32769)
attempt("H", 65536)
attempt("H", -1)
attempt("i", 1.5)
attempt("d", "x")
a = array("H", [1, 2])
try:
    a[0] = 70000
except OverflowError as error:
    print(error)
try:
    a.append(-1)
except OverflowError as error:
    print(error)
try:
    a[2] = 1
except IndexError as error:
    print(error)
try:
    a[2]
except IndexError as error:
    print(error)
print(a)
