try:
    {}.__delitem__("k")
except KeyError as e:
    print(type(e).__name__, e)
try:
    [].__delitem__(3)
except IndexError as e:
    print(type(e).__name__, e)
print([1].__delitem__(0), {"k": 1}.__delitem__("k"))
for o in ([1, 2], {0: 1}, bytearray(b"ab")):
    o.__delitem__(0)
    print(o)
