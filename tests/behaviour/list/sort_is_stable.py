records = [(i * 7 % 5, i) for i in range(40)]
records.sort(key=lambda r: r[0])
print(records)
records.sort(key=lambda r: r[0], reverse=True)
print(records[:12])
