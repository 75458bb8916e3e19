# What cmath, struct and Counter say of arguments that they do not take, and what they take as it is.
import cmath
import struct
from collections import Counter, deque


def show(call):
    try:
        print(repr(call()))
    except (TypeError, ValueError, struct.error) as error:
        print(type(error).__name__, error)


show(lambda: cmath.sqrt("4"))
show(lambda: cmath.phase(None))
show(lambda: cmath.rect(1j, 0))
show(lambda: cmath.phase(True))
show(lambda: struct.unpack("<h", "ab"))
show(lambda: struct.unpack_from("<h", "ab"))
show(lambda: list(struct.iter_unpack("<h", 5)))
show(lambda: struct.pack_into("<h", b"ab", 0, 1))
show(lambda: struct.pack_into("<h", bytearray(2), 0))
show(lambda: struct.pack_into("<h", bytearray(2), 0, 1, 2))
show(lambda: Counter(a="x"))
show(lambda: Counter({"a": 1.5}, b=2))


class Bag(Counter):
    pass


print(Bag("aab"), Bag(), Bag("ab").copy(), str.maketrans("ab", "cd"))
show(lambda: str.maketrans(1, "a"))
show(lambda: [2, 1].sort(cmp=1))
show(lambda: str(object=5))


class Index:
    def __index__(self):
        return 3


class Number:
    def __int__(self):
        return 4


print([int(number) for number in (Index(), Number(), 2.5, "7")], struct.pack("<f", Index()))
for steps in (1, True, "a", 1.5, None):
    turned = deque([1, 2, 3])
    show(lambda: turned.rotate(steps))
    print(turned)
