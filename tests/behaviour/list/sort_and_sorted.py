a = [5, 2, 9, 1, 5, 6]
b = sorted(a)
a.sort()
print(a, b, sorted(a, reverse=True), sorted("bca"), sorted({3: 0, 1: 0}), sorted([]), sorted([1.5, 1, True, 0]))
words = ["banana", "Apple", "cherry", "date", "fig"]
words.sort(key=len)
print(words, sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w), reverse=True), sorted(words, key=lambda w: w[-1]))
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[1], reverse=True), a.sort())
