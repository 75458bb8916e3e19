def src():
    try:
        for i in range(5):
            yield i
    finally:
        print("closed")
try:
    print([10 // (2 - x) for x in src()])
except ZeroDivisionError as e:
    print("caught", e)
try:
    print(sum(10 // (2 - x) for x in src()))
except ZeroDivisionError as e:
    print("caught", e)
try:
    for x in src():
        10 // (2 - x)
except ZeroDivisionError as e:
    print("caught", e)
def f():
    for x in src():
        if x == 2: return x
print(f())
print(next(src()))
print(any(x == 1 for x in src()))
a, *b = src()
print(a, b)
try:
    p, q = src()
except ValueError as e:
    print(e)
print(3 in src())
print("end")
