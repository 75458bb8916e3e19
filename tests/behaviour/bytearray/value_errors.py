b = bytearray(3)


def attempt(operation):
    try:
        print(operation())
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)


def store(index, value):
    b[index] = value
    return b


attempt(lambda: store(0, 255))
attempt(lambda: store(0, 256))
attempt(lambda: store(0, -1))
attempt(lambda: store(3, 1))
attempt(lambda: store(-3, 7))
attempt(lambda: store(-4, 7))
attempt(lambda: store(0, "a"))
attempt(lambda: b[5])
attempt(lambda: b.append(256))
attempt(lambda: b.append("x"))
attempt(lambda: b.remove(99))
attempt(lambda: bytearray().pop())
attempt(lambda: bytearray([300]))
attempt(lambda: {bytearray(b"a"): 1})
print(b)
