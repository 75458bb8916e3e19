# What an array holds is what the program stores, within the type's range: stores on both sides of it, and bytes written raw.
from array import array

small = array("h", [i - 4 for i in range(8)])
total = 0
for value in small:
    total += value * 1000
print(total, small.tolist())

for number in (32767, 32768, -32768, -32769, 5):
    try:
        small[3] = number
        print("stored", small[3], small[3] + 1)
    except OverflowError as error:
        print(error)

bytes_ = array("B", [1, 2, 3])
for number in (255, 256, -1, 0):
    try:
        bytes_.append(number)
        print(bytes_[-1], bytes_[len(bytes_) - 1] * 257)
    except OverflowError as error:
        print(error)

raw = array("B", [1, 2, 3])
raw.frombytes(b"\xff\xfe")
print(sum(raw), max(raw), raw[4] * 300)

words = array("H", b"\x01\x02\xff\xff")
print(words.tolist(), words[1] * 65537)

empty = array("i")
print(len(empty), sum(empty))
try:
    print(empty[0])
except IndexError as error:
    print(error)
for n in range(3):
    empty.append(n * 1000000000)
print(empty.tolist(), empty[2] + 1)


def fill(target, value):
    for i in range(len(target)):
        target[i] = value
    return target[0] * 2


print(fill(array("b", [1, 2]), -128), fill(array("I", [1]), 4294967295))

extended = array("h", [1])
extended.extend([300, -300])
extended += array("h", [32767])
extended.insert(0, -32768)
print(extended.tolist(), extended[0] - 1, extended[4] + 1)
extended[1:3] = array("h", [7000])
print(extended.tolist(), extended[1] * 100000)

swapped = array("H", [1, 2])
swapped.byteswap()
print(swapped[0] * 1000, swapped[1] * 1000)

floats = array("d", [1, 2])
floats[0] = 3
print(floats[0] / 2, floats.tolist())
big = array("q", [1 << 40])
print(big[0] * 4, (big[0] << 20) + 1)
