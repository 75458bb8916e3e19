TABLE = [i * i for i in range(16)]
counts = [0] * 8


def add(reading):
    counts[reading >> 5] = (counts[reading >> 5] + 1) & 255
    return TABLE[reading & 15]


total = 0
for reading in range(256):
    total += add(reading)
print("total", total, counts)
