data = b"hello"
print(data[0], data[-1], data[1:3], data[::-1], data[::2], data[10:], list(data), len(data), data[0:1] == b"h", data[0] == 104, max(data), sum(data), sorted(data)[:2])
for i in (5, -6):
    try:
        print(data[i])
    except IndexError as error:
        print(error)
try:
    data[0] = 1
except TypeError as error:
    print(error)
