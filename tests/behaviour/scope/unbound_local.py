x = 1


def read_before_write():
    print(x)
    x = 2


def conditional(flag):
    if flag:
        y = 1
    return y


def augmented():
    x += 1


def deleted():
    z = 1
    del z
    return z


for attempt in (read_before_write, lambda: conditional(True), lambda: conditional(False), augmented, deleted):
    try:
        print(attempt())
    except UnboundLocalError as error:
        print(type(error).__name__, error)
