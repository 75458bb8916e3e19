words = "the cat the dog a cat the end".split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
groups = {}
for word in words:
    groups.setdefault(len(word), []).append(word)
print(counts, groups, sorted(counts.items(), key=lambda item: (-item[1], item[0])))
nested = {}
for i, word in enumerate(words):
    if word not in nested:
        nested[word] = {"first": i, "all": []}
    nested[word]["all"].append(i)
    nested[word]["last"] = i
print(nested["the"], nested["end"], {k: v["last"] - v["first"] for k, v in nested.items()})
