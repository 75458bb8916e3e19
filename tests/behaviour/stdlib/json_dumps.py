import json
print(json.dumps({"a": 1, "b": [1, 2.5, None, True, False, "x\n\"\u00e9\U0001F600"], "c": {}, "d": [], "e": (1, 2)}))
print(json.dumps([1, 2]), json.dumps("hi"), json.dumps(5), json.dumps(None), json.dumps(1.0), json.dumps(float("inf")))
print(json.dumps({"b": 1, "a": [1, {"z": 2}]}, indent=2, sort_keys=True))
print(json.dumps({"b": 1, "a": [1, 2]}, separators=(",", ":")))
print(json.dumps({1: 2, None: 3, True: 4, 2.5: 5}))
print(json.dumps("\u00e9", ensure_ascii=False), json.dumps([1, [2]], indent="\t"))
class P:
    def __init__(self): self.x = 1
try:
    json.dumps(P())
except TypeError as e:
    print(e)
try:
    json.dumps({(1, 2): 3})
except TypeError as e:
    print(e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
print(json.dumps([P(), 2], default=lambda o: {"x": o.x}))
l = []
l.append(l)
try:
    json.dumps(l)
except ValueError as e:
    print(e)
