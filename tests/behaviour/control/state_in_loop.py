# Debouncing, as a button driver does it.
samples = "0010111110111000010000000"
stable, candidate, run, events = "0", "0", 0, []
for t, level in enumerate(samples):
    if level == candidate:
        run += 1
    else:
        candidate, run = level, 1
    if run >= 3 and candidate != stable:
        stable = candidate
        events.append((t, "press" if stable == "1" else "release"))
print(events)
