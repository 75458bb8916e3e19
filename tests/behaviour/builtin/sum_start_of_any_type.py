# The start of a sum may come in a variable of any type; texts are refused as such, before anything is added.
def total(items, start):
    try:
        return sum(items, start)
    except TypeError as error:
        return f"TypeError: {error}"


def call(function, *arguments, **options):
    try:
        return function(*arguments, **options)
    except TypeError as error:
        return f"TypeError: {error}"


for start in (0, 1.5, "", b"", bytearray(), [], (), None, 2**70, True):
    print(repr(start), "->", total([], start))
print(total([1, 2], 10), total([[1], [2]], [0]), total([(1,), (2,)], ()), total([1, 2.5], 2**70))
print(call(sum, ["a"], ""), call(sum, [1, 2]), call(sum, [1, 2], start=5), call(sum, [b"x"], b""), call(sum, ["a"]))
