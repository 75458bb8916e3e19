table = []
for i in range(1, 4):
    row = []
    for j in range(1, 10):
        if j == 4:
            break
        if (i + j) % 2:
            continue
        row.append(i * j)
    table.append(row)
print(table)
found = None
for a in range(1, 30):
    for b in range(a, 30):
        if a * b == 91 and a > 1:
            found = (a, b)
            break
    if found:
        break
print(found)
