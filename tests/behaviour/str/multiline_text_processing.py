TEXT = """the quick brown fox
jumps over the lazy dog
the end"""
counts = {}
for line in TEXT.split("\n"):
    for word in line.split():
        counts[word] = counts.get(word, 0) + 1
for word in sorted(counts, key=lambda w: (-counts[w], w)):
    print(f"{word:<8}{counts[word]:>3}")
print(TEXT.count("\n"), max(TEXT.split(), key=len), "".join(sorted(set(TEXT) - set(" \n"))), TEXT.title().split("\n")[1])
