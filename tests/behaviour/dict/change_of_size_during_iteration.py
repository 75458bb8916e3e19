d = {1: 1, 2: 2}
try:
    for key in d:
        d[key + 10] = 0
except RuntimeError as error:
    print(type(error).__name__, error, len(d))
d = {1: 1, 2: 2}
try:
    for key in d:
        del d[key]
except RuntimeError as error:
    print(error)
for key in list(d):
    del d[key]
print(d)
s = {1, 2, 3}
try:
    for item in s:
        s.add(item + 10)
except RuntimeError as error:
    print(error)
