# What a comparison says holds only where it holds.
def clamp(x):
    if x < 0:
        x = 0
    elif x > 255:
        x = 255
    return x


def classify(x):
    if 0 <= x < 256:
        kind = "byte"
        x += 1
    else:
        kind = "wide"
        x *= 2
    return kind, x


for x in (-(2**70), -1, 0, 255, 256, 70000, 2**31, 2**64):
    print(clamp(x), classify(x))


def loop(x):
    while x < 1000:
        x *= 3
    return x


print([loop(x) for x in (1, 999, 1000, 2**40, 333)])
