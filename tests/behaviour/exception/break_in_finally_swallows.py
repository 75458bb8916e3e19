def f():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return i


def g():
    count = 0
    while True:
        count += 1
        try:
            if count < 4:
                continue
            return count
        finally:
            count += 10


print(f(), g())
