# percent 50
# Floats as values, texts and lists of them, made side by side; every second one is let go.
import gc

items = []
for i in range(750):
    items.append(i * 0.5)
    items.append("text number " + str(i) if i % 3 else [i, i + 1, i + 2])
for i in range(0, len(items), 2):
    items[i] = None
for i in range(1, len(items), 4):
    items[i] = i * 0.25
gc.collect()
print(len(items), gc.stats()[1], gc.stats()[4])
