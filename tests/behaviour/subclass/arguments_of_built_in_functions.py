# Objects of classes that derive from built-in types are such values to functions and methods of built-in types.
import math


class Name(str):
    pass


class Ratio(float):
    pass


class Pair(tuple):
    pass


class Raw(bytes):
    pass


class Table(dict):
    pass


name, ratio, pair, raw = Name("b"), Ratio(4.5), Pair((1, 2)), Raw(b"b")
print("abc".find(name), "abc".startswith(Name("a")), "abc".replace(name, Name("-")), "aba".split(name), "abc".count(name))
print(name in "abc", name not in "abc", name in Name("xbx"), "bab".strip(name), "abc".partition(name))
print(Name("-").join(["x", name]), "+".join([name, Name("c")]), "+".join((n for n in (name, "d"))))
print(int(Name("ff"), 16), int(Name("12")), float(Name("1.5")), ord(name), str(raw, "ascii"), bytes(name, "ascii"))
print(math.sqrt(Ratio(4)), math.floor(ratio), math.ceil(ratio), math.hypot(Ratio(3), 4))
print("%s-%s" % pair, "%(a)s" % Table(a=1), b"%d" % Pair((5,)))
print(1, name, sep=Name("|"), end=Name("!\n"))
print(raw in b"abc", b"".join([raw, b"c"]))
print({(1, 2): "found"}[pair], {pair: "found"}[(1, 2)], pair in {(1, 2)}, (1, 2) in {pair}, (1, 2) in [pair])


def mixed(value):
    try:
        return "abcb".replace(value, "*")
    except TypeError as error:
        return str(error)


print([mixed(value) for value in (name, "c", 5, None)])


class Own(str):
    def __int__(self):
        return 99


print(int(Own("12")), int(Own("12"), 8))
try:
    "a".join([Name("x"), 5])
except TypeError as error:
    print(error)
