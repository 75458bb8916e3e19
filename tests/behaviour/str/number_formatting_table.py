rows = [("alpha", 1, 0.5), ("beta", -20, 123.456), ("gamma", 300000, -1e-5)]
print("{:<8}|{:>10}|{:^12}".format("name", "count", "value"))
print("-" * 8 + "+" + "-" * 10 + "+" + "-" * 12)
for name, count, value in rows:
    print(f"{name:<8}|{count:>10,}|{value:^12.3f}")
    print("%-8s|%+10d|%12.2e" % (name, count, value))
