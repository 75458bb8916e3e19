for index, character in enumerate("añ€"):
    print(index, character, end=";")
print()
print(list("abc"), tuple("ab"), sorted("hello"), list(reversed("abc")), set("a"), dict(zip("ab", "cd")), max("hello"), min("hello"), [c.upper() for c in "x-y" if c != "-"], list(map(ord, "az")))
first, *rest = "hello"
print(first, rest)
a, b = "xy"
print(a, b)
