readings = [2000000000, 2000000000, 2000000000]
total = 0
for reading in readings:
    total += reading
print(total, sum(readings), total // len(readings))
large = [2**62] * 5
print(sum(large), sum(large) - 2**64)
