d = {}
for i in range(500):
    d[i * i] = i
for i in range(500):
    if i % 3:
        del d[i * i]
for i in range(500, 600):
    d[-i] = str(i)
print(len(d), d[9], d[-599], sum(k for k in d if k > 0), list(d)[:4], list(d)[-2:], 1 in d, d.get(4), max(d), min(d))
