x = [1, 2, 3]
def f(v):
    global x
    try:
        x[0:1] = v
        print(x)
    except TypeError as e:
        print(e)
    try:
        x[::2] = v
        print(x)
    except (TypeError, ValueError) as e:
        print(e)
for v in ([7], (8, 9), 5, None, "ab", 2.5):
    f(v)
try:
    x[0:1] = 5
except TypeError as e:
    print(e)
try:
    x[::2] = 5
except TypeError as e:
    print(e)
