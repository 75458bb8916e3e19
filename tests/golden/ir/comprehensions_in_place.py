x = "kept"
squares = [x * x for x in range(5) if x % 2]
pairs = {(a, b) for a in range(2) for b in range(a)}
table = {k: [v for v in range(k)] for k in range(3)}
print(x, squares, pairs, table)
