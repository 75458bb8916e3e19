class Empty:
    def __len__(self):
        return 0


class Falsy:
    def __bool__(self):
        return False

    def __len__(self):
        return 5


class Plain:
    pass


for value in (Empty(), Falsy(), Plain(), Empty, len, lambda: 0, (0,), "\0", -1, 1e-300):
    print("true" if value else "false", not value, bool(value))


class Wrong:
    def __bool__(self):
        return 1


try:
    if Wrong():
        print("no")
except TypeError as error:
    print(error)
