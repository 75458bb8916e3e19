n = 20
print([(a, b, c) for a in range(1, n) for b in range(a, n) for c in range(b, n) if a * a + b * b == c * c])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [sum(row) for row in matrix], [max(column) for column in zip(*matrix)], sum([sum(row) for row in matrix]))
print([p for p in range(2, 40) if not [d for d in range(2, p) if p % d == 0]], "".join([chr(97 + i) for i in range(26) if i % 5 == 0]))
