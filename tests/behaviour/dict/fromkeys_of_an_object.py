# dict.fromkeys asked of a dictionary makes a new one.
known = {"a": 1}
print(known.fromkeys("xy"), known.fromkeys([1, 2], 0), {}.fromkeys(range(3), "z"), known)
try:
    print({}.fromkeys(5))
except TypeError as error:
    print(error)
