def f(flag):
    if flag > 10:
        y = 1
        del y
    else:
        del flag
        flag = 2
    x = (missing_name if flag else 3)
    return x


def g(flag):
    del flag
    x = 3 if flag else 5
    return x


def h():
    return (z if 1 < len("abc") else 2) + (z or 3)
    z = 4


for case in (f, g):
    try:
        print(case(3))
    except NameError as e:
        print(type(e).__name__, e)
try:
    print(h())
except NameError as e:
    print(e)
try:
    while later and 1:
        print("x")
except NameError as e:
    print(e)
def k():
    while q < 3:
        q += 1
try:
    k()
except NameError as e:
    print(e)
