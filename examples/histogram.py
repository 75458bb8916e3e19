# Counts how often each range of readings occurs and draws the result with letters.
from machine import ADC

BINS = 16
SAMPLES = 2000
WIDTH = 40

sensor = ADC(0)
counts = [0] * BINS
for _ in range(SAMPLES):
    counts[sensor.read_u16() * BINS >> 16] += 1

most = max(counts)
for number, count in enumerate(counts):
    low = number * 65536 // BINS
    bar = "#" * (count * WIDTH // most)
    print(f"{low:5d}.. {count:5d} {bar}")
print("most common:", counts.index(most) * 65536 // BINS, "total:", sum(counts))
