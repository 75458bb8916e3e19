a = [10, 20, 30]
print(a[0], a[2], a[-1], a[-3], a[True], len(a))
for index in (3, -4, 100, 2**31, -(2**63), 2**70):
    try:
        print(a[index])
    except IndexError as error:
        print(type(error).__name__, error)
try:
    a[3] = 1
except IndexError as error:
    print(error)
try:
    a["x"]
except TypeError as error:
    print(error)
try:
    a[1.0]
except TypeError as error:
    print(error)
try:
    del a[5]
except IndexError as error:
    print(error)
