window = []
for reading in (500, 65535, 0, 1234, 40000, 7, 9):
    window.append(reading)
    if len(window) > 3:
        window.pop(0)
    print(window, sum(window) / len(window), min(window), max(window))
