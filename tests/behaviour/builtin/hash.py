print(hash("a") == hash("a"), hash(1) == hash(1.0) == hash(True), hash((1, "a")) == hash((1, "a")), hash(None) == hash(None), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(b"x") == hash(b"x"), hash(2**100) == hash(2**100), hash(0.5) == hash(0.5), hash(-1) == hash(-1.0))
for bad in ([], {}, set(), bytearray(), ([],)):
    try:
        hash(bad)
    except TypeError as error:
        print(error)
