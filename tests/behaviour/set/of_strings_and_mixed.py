seen = set()
order = []
for word in "a rose is a rose is a rose".split():
    if word not in seen:
        seen.add(word)
        order.append(word)
print(order, sorted(seen), len(seen), {"a", 1, None} == {None, 1, "a"}, len({1, 1.0, True, "1"}), (1, 2) in {(1, 2)}, {len(w) for w in seen} == {1, 2, 4})
