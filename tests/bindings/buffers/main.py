import samples
from array import array

print(samples.sum(b"\x01\x02\xff"), samples.sum(bytearray(b"abc")), samples.sum(memoryview(b"abcd")[1:3]))
print(samples.sum([1, 2, 3]), samples.sum((4, 5)), samples.sum(array("B", [9, 9])), samples.sum(b""))
readings = [100, -200, 300]
print(samples.total(readings), samples.total(array("h", [-5, 7])), samples.total([]))
print(samples.mean([1.5, 2.5]), samples.mean(array("f", [1.0, 2.0])), samples.mean([1, 2]))
buffer = bytearray(4)
samples.fill(buffer, 7)
samples.fill(memoryview(buffer)[1:3], 9)
print(buffer)
shape = array("h", [0, 0, 0])
samples.ramp(shape)
print(shape)
samples.ramp(shape, -100)
print(shape, sum(shape))
print(samples.bytes_of(b"xyz"), samples.bytes_of(array("B", [1, 2])), samples.bytes_of(b""))
q, r = array("i", [0]), array("i", [0])
print(samples.divide(17, 5, q, r), q[0], r[0], samples.divide(1, 0, q, r))


def refused(call):
    try:
        call()
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


refused(lambda: samples.fill(b"constant", 1))
refused(lambda: samples.fill([1, 2], 1))
large = [1, 2, 70000]
refused(lambda: samples.total(large))
refused(lambda: samples.sum(5))
refused(lambda: samples.divide(1, 1, array("i"), r))
