samples = [0, 1, 255, 256, 32767, 32768, 46340, 46341, 65535]
gains = [3, 1000, 65535]
for s in samples:
    print(s, [s * g for g in gains], [s * g >> 16 for g in gains], [s * g % 1000 for g in gains], s * s, s * s - s * 65535, s**3)
total = 0
for s in samples * 50:
    total += s * s
print(total, total // (len(samples) * 50), sum(s * s for s in samples * 20))
