checksum = 0
for size in range(1, 200, 7):
    values = []
    for i in range(size):
        values.append(i * size)
    checksum += values[-1] + len(values)
    values = [values, values]
print(checksum)
d = {}
for i in range(2000):
    d[i % 50] = [i, str(i)]
    if i % 3 == 0:
        d.pop(i % 7, None)
print(len(d), sorted(d)[:5], sum(v[0] for v in d.values()))
