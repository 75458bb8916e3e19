def percent(x):
    return max(0, min(100, x))


levels = [percent(x) for x in (-5, 0, 50, 100, 101, 2**40, -(2**40))]
print(levels, [level * 655 for level in levels], [2**level for level in (percent(70),)], max(1, 2**31), min(-1, 2**40), max(levels) - min(levels) - 200)
low, high = 1000, -1000
for x in (5, -7, 20):
    low = min(low, x)
    high = max(high, x)
print(low, high, high - low)
