def count(limit):
    good = bad = total = 0
    for i in range(limit):
        try:
            if i % 3 == 0:
                raise ValueError(i)
            good += 1
        except ValueError as error:
            bad += 1
            total += error.args[0]
        finally:
            total += 1
    return good, bad, total


print(count(10), count(100), count(70000))
hits = 0
for i in range(40000):
    try:
        hits += 1
        if i % 2:
            raise KeyError
    except KeyError:
        hits += 1
print(hits)
low = 0
for i in range(300):
    try:
        low -= 1000
        [][i]
    except IndexError:
        low -= 1000000
print(low)
outer = 0
for i in range(200):
    for j in range(200):
        try:
            if j > i:
                raise StopIteration
        except StopIteration:
            outer += 1
            break
print(outer)
