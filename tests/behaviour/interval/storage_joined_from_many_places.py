# Stores into one list from several functions, each with a range of its own.
log = []


def add_byte(x):
    log.append(x & 0xFF)


def add_signed(x):
    log.append(x - 128)


def add_large(x):
    log.append(x << 24)


for x in (0, 127, 255):
    add_byte(x)
    add_signed(x)
print(log)
for x in (1, 127, 128, 255, 256):
    add_large(x)
print(log, min(log), max(log), sum(log))
table = {"a": 1}
table["b"] = -1
table["c"] = 300
table["d"] = 2**33
print(table, sum(table.values()))
