from collections import OrderedDict
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o["d"] = 4
o.move_to_end("a")
print(o, list(o))
o.move_to_end("d", last=False)
print(o.popitem(), o.popitem(last=False), o)
print(o == OrderedDict([("c", 3), ("b", 2)]), o == {"c": 3, "b": 2}, list(reversed(o)))
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)
for k, v in o.items():
    print(k, v)
