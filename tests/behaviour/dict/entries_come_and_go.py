# Keys that come and go at the end leave slots behind in the table: it never fills up with them.
numbers = {}
for i in range(10):
    numbers[i] = i
for key in range(10, 500):
    numbers[key] = 1
    del numbers[key]
print(len(numbers), 999 in numbers, list(numbers))

words = {}
for i in range(12):
    words["k" + str(i)] = i
for key in range(300):
    words["n" + str(key)] = key
    if key % 3:
        words.popitem()
    else:
        del words["n" + str(key)]
print(len(words), "x" in words, list(words)[-1], sum(words.values()))

queue = {}
for i in range(1000):
    queue[i] = i * i
    if len(queue) > 20:
        del queue[next(iter(queue))]
print(len(queue), min(queue), max(queue), 5 in queue, queue.get(990), sum(queue))

# Holes before the end go together with it.
table = {i: i for i in range(300)}
for i in range(100, 299):
    del table[i]
del table[299]
for i in range(1000, 1400):
    table[i] = i
    del table[i]
print(len(table), 299 in table, 99 in table, 1399 in table)
for i in range(400):
    table[i * 3] = i
print(len(table), table[1197], table.get(1198))
while len(table) > 3:
    table.popitem()
print(table)
