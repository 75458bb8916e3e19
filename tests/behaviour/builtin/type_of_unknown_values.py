def f(x):
    return type(x)
for x in [[1], (1,), "s", b"b", {1: 2}, {1}, frozenset([1]), bytearray(b"x"), 1, 2.5, None, True, range(3)]:
    t = f(x)
    print(t, t is list, t is tuple, t is str, t is bytes, t is dict, t is set, t is frozenset, t == int, t is bool, t in (list, str, dict))
d = {int: "i", str: "s", list: "l", dict: "d", float: "f"}
for x in [1, "s", [1], {}, 2.5]:
    print(d[type(x)])
print(list, str, dict, issubclass(list, object), issubclass(str, list))
