# An index that no list is long enough for, however wide the machine's words are.
values = [10, 20, 30]


def at(container, index):
    try:
        return container[index]
    except IndexError as error:
        return str(error)


for index in (2, 65537, 2**32 + 1, -65535, -(2**32), 2**70):
    print(at(values, index))
    print(at("abc", index))
    print(at(b"xyz", index))
