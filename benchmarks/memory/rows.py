# What a few kinds of data take: each function makes one, keeps it, and prints how much more memory is in use then.
# Everything is kept to the end, so that nothing that was there before is freed meanwhile.
import gc
from array import array


class Reading:
    def __init__(self, channel, level, valid):
        self.channel = channel
        self.level = level
        self.valid = valid


def memory():
    gc.collect()
    return gc.mem_alloc()


# ROW list of 100 ints
def list_of_ints(n):
    global ints
    start = memory()
    ints = []
    for i in range(100):
        ints.append(300 + i * n)
    print("list of 100 ints =", memory() - start)


# END
# ROW list of 1,000 floats
def list_of_floats(n):
    global floats
    start = memory()
    floats = []
    for i in range(1000):
        floats.append(i * 0.5 + n)
    print("list of 1,000 floats =", memory() - start)


# END
# ROW array('H', 100)
def array_of_shorts(n):
    global shorts
    start = memory()
    shorts = array("H", range(n, 100 + n))
    print("array('H', 100) =", memory() - start)


# END
# ROW bytearray(100)
def changing_bytes(n):
    global data
    start = memory()
    data = bytearray(100 * n)
    print("bytearray(100) =", memory() - start)


# END
# ROW instance of 3 attributes
def instance(n):
    global reading
    start = memory()
    reading = Reading(n, 300 + n, 400 + n)
    print("instance of 3 attributes =", memory() - start)


# END
# ROW 3-tuple
def triple(n):
    global points
    points = [(n, 300 + n, 400 + n)]
    one = memory()
    points.append((300 + n, 400 + n, n))
    points.append((301 + n, 400 + n, n))
    points.append((302 + n, 400 + n, n))
    points.append((303 + n, 400 + n, n))
    print("3-tuple =", (memory() - one) / 4)


# END
# ROW dict of 100 ints
def dict_of_ints(n):
    global table
    start = memory()
    table = {}
    for i in range(100):
        table[300 + i] = 400 + i * n
    print("dict of 100 ints =", memory() - start)


# END
# ROW closure
def adder(step):
    def add(value):
        return value + step
    return add


def closure(n):
    global function
    start = memory()
    function = adder(300 + n)
    print("closure =", memory() - start)


# END
# ROW generator
def counting(n):
    for i in range(n):
        yield i + 300


def generator(n):
    global numbers
    start = memory()
    numbers = counting(n + 5)
    print("generator =", memory() - start)


# END
# ROW concatenation of 101 characters
def text(n):
    global half, whole
    half = "abcde" * (10 * n)
    start = memory()
    whole = half + "x" + half
    print("concatenation of 101 characters =", memory() - start)


# END
n = 1 if gc.mem_free() > 3 else 2  # nothing that the compiler could know
# CALL list of 100 ints
list_of_ints(n)
print("kept", ints[1])
# END
# CALL list of 1,000 floats
list_of_floats(n)
print("kept", floats[1])
# END
# CALL array('H', 100)
array_of_shorts(n)
print("kept", shorts[1])
# END
# CALL bytearray(100)
changing_bytes(n)
print("kept", data[1])
# END
# CALL instance of 3 attributes
instance(n)
print("kept", reading.level)
# END
# CALL 3-tuple
triple(n)
print("kept", points[1][1])
# END
# CALL dict of 100 ints
dict_of_ints(n)
print("kept", table[301])
# END
# CALL closure
closure(n)
print("kept", function(1))
# END
# CALL generator
generator(n)
print("kept", next(numbers))
# END
# CALL concatenation of 101 characters
text(n)
print("kept", len(whole))
# END
