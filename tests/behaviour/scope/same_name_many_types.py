# One name, many types in turn; each use sees the last.
x = 1
print(x + 1)
x = "a"
print(x + "b")
x = [x, 2]
print(x)
x = x[1] / 4
print(x)
x = lambda: "called"
print(x())
x = None
print(x is None)
for x in (1, "two", 3.0):
    print(x * 2)
x = {x: x}
print(x)


def f(flag):
    if flag:
        value = 1
    else:
        value = "one"
    return value * 3


print(f(True), f(False))
