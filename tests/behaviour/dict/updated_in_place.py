d = {"a": 1}
d |= [("b", 2)]
d |= {"c": 3}
print(d)
d |= zip("xy", [5, 6])
print(d)
try:
    print(d | [("q", 1)])
except TypeError as e:
    print(e)
