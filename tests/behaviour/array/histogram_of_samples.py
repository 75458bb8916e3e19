from array import array

counts = array("H", [0] * 8)
state = 1
for _ in range(1000):
    state = (state * 75 + 74) % 65537
    counts[state * 8 // 65537] += 1
print(counts, sum(counts))
window = array("h", [0] * 4)
position = 0
for sample in (100, -200, 300, -32768, 32767, 5):
    window[position] = sample
    position = (position + 1) % len(window)
    print(sum(window), sum(window) // len(window), min(window), max(window))
