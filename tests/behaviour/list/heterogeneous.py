def f():
    return "called"


items = [1, "two", 3.0, None, True, [4, 5], (6,), {"k": 7}, f, int]
for item in items:
    if isinstance(item, bool):
        print("bool", item)
    elif isinstance(item, (int, float)):
        print("number", item + 1)
    elif isinstance(item, str):
        print("text", item.upper())
    elif isinstance(item, (list, tuple)):
        print("sequence", len(item), item[0])
    elif isinstance(item, dict):
        print("dict", item["k"])
    elif item is None:
        print("nothing")
    elif item is int:
        print("type", item("12"))
    else:
        print(item())
items[0] = "one"
items[1], items[2] = items[2], items[1]
print(items[:7])
