from array import array


def store(code, value):
    if code == "b":
        items = array("b", [1])
        items[0] = value
    elif code == "B":
        items = array("B", [1])
        items[0] = value
    elif code == "h":
        items = array("h", [1])
        items[0] = value
    elif code == "H":
        items = array("H", [1])
        items[0] = value
    elif code == "i":
        items = array("i", [1])
        items[0] = value
    elif code == "I":
        items = array("I", [1])
        items[0] = value
    elif code == "q":
        items = array("q", [1])
        items[0] = value
    else:
        items = array("Q", [1])
        items[0] = value
    return items


for value in [0, -1, 127, 128, -129, 255, 256, 40000, -40000, 70000, 2**31, 2**32, -2**31 - 1, 2**63, 2**64 - 1, 2**64, -2**70]:
    for code in "bBhHiIqQ":
        try:
            print(store(code, value))
        except OverflowError as error:
            print(code, value, error)


def small(v):
    items = array("B", [0, 0])
    items[1] = v % 400
    return items


for v in (3, 255, 300):
    try:
        print(small(v))
    except OverflowError as error:
        print(error)


def at(v, code_is_signed):
    items = array("i", [46, 92]) if code_is_signed else array("I", [46, 92])
    items[1] = v
    return items


def growing(v):
    items = array("I", [46, 92])
    items.append(3)
    items[1] = v
    return list(items)


for v in (7, -4611686018427387904, 4294967296):
    try:
        print(growing(v))
    except OverflowError as error:
        print(error)
    for code_is_signed in (True, False):
        try:
            print(at(v, code_is_signed))
        except OverflowError as error:
            print(error)
