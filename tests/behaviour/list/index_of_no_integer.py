# Every sequence says of what it cannot be indexed by which type that is.
class Plain:
    pass


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("asked")
        return self.n


class Wrong:
    def __index__(self):
        return "one"


def get(sequence, key):
    try:
        return sequence[key]
    except (TypeError, IndexError) as error:
        return f"{type(error).__name__}: {error}"


for sequence in [[1, 2], (1, 2), b"ab", bytearray(b"ab"), range(2), [], ()]:
    for key in [None, "a", 1.5, ..., True, Plain(), Index(1), Wrong()]:
        print(get(sequence, key))

nothing = None
try:
    [][nothing]
except TypeError as error:
    print(error)


def put(sequence, key, value):
    try:
        sequence[key] = value
    except (TypeError, IndexError) as error:
        print(error)


def cut(sequence, key):
    try:
        del sequence[key]
    except (TypeError, IndexError) as error:
        print(error)


for sequence in [[1, 2, 3], bytearray(b"abc")]:
    for key in [None, Plain(), Index(0), "x"]:
        put(sequence, key, 7)
        cut(sequence, key)
    print(sequence)
