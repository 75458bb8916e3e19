d = {"a": 1}
for key in ("a", 2.5, None, 7, (1, 2)):
    try:
        print(d[key])
    except KeyError as e:
        print("KeyError", e)
    print(key in d, d.get(key), d.pop(key, "none"))
    d["a"] = 1
i = {1: "x"}
for key in (1, True, 1.0, "1", None):
    try:
        print(i[key])
    except KeyError as e:
        print("KeyError", e)
    print(key in i, i.get(key, "-"))
    try:
        del i[key]
        i[1] = "x"
    except KeyError as e:
        print("del", e)
def look(k):
    return {"a": 5}[k]
try:
    look(3)
except KeyError as e:
    print(e)
