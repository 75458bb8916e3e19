# `*=` repeats the object itself; extend() takes all or nothing; a slice takes what is bytes or iterates.
def repeat(data, times):
    data *= times
    return data


shared = bytearray(b"ab")
print(repeat(shared, 3) is shared, shared)
shared *= 2
print(shared)
repeat(shared, 0)
print(shared, repeat([1], 2), repeat("x", 2))

data = bytearray(b"abc")
try:
    data.extend([1, 256])
except ValueError as error:
    print(error, data)
data.extend(byte for byte in data)
print(data)
for value in (b"XY", [1, 2], "text", 5, None, (9,), {7: 1}):
    data = bytearray(b"abc")
    try:
        data[0:2] = value
        print(data)
    except TypeError as error:
        print(error, data)
view = memoryview(data)
try:
    data *= 2
except BufferError as error:
    print(error)
print(len(view))
