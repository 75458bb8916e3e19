lines = ["x = 1", "print(x)"]
exec("\n".join(lines))
