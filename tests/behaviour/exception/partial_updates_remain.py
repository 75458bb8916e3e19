data = {"a": 1}
items = []
total = 0
try:
    for text in ("1", "2", "x", "4"):
        data[text] = total
        total += int(text)
        items.append(total)
except ValueError as error:
    print(error)
print(data, items, total, text)
