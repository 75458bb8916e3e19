table = []
for i in range(4):
    row = []
    for j in range(i):
        row.append(i * j)
    table.append(row)
    table[0].append(i)
print(table, [len(row) for row in table], sum(map(len, table)), max(table), table[3][2], table[-1][-1])
flat = [cell for row in table for cell in row]
print(flat)
