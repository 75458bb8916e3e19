rows = [[1], [2], [3]]
for row in rows:
    row.append(0)
    row = ["rebound"]
print(rows)
numbers = [1, 2, 3]
for n in numbers:
    n *= 10
print(numbers)
words = [["a"], ["b"]]
for i, word in enumerate(words):
    words[i] = word + ["!"]
    word.append("lost")
print(words)
d = {"k": [1]}
for key, value in d.items():
    value += [2]
    value = None
print(d)
