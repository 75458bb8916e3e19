rows = [("id", "name", "score"), (1, "Bo", 3.14159), (22, "Christopher", 100.0)]
widths = [max(len(str(row[i])) for row in rows) for i in range(3)]
for row in rows:
    print(" | ".join(f"{str(cell):{'<' if i == 1 else '>'}{widths[i]}}" for i, cell in enumerate(row)))
print("-+-".join("-" * w for w in widths))
