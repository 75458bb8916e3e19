for i in range(4):
    pass
print(i)
for i in range(0):
    print("never")
print(i)
for j in range(10, 0, -3):
    if j < 5:
        break
print(j)
total = 0
for k in range(-5, 6, 5):
    total += k * k
print(k, total)


def never_set():
    for x in range(0):
        pass
    return x


try:
    never_set()
except UnboundLocalError as error:
    print(type(error).__name__, error)
