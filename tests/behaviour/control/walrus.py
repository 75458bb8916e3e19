data = [1, 5, 12, 3]
if (n := len(data)) > 3:
    print("many", n)
while (item := data.pop()) != 5:
    print("popped", item)
print(item, data, (y := 10) + y, [z := 1, z + 1], (lambda: (w := 5) * w)())


def f(text):
    if (position := text.find(",")) >= 0:
        return text[:position]
    return position


print(f("a,b"), f("ab"))
print(x := 3, x)
