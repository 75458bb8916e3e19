d = {1: 2}
try:
    print(d[5])
except KeyError as e:
    print(e.args, e.args[0] + 1)
try:
    print([][5])
except IndexError as e:
    print(e.args, e.args[0].upper())
try:
    print({1}.remove(7))
except KeyError as e:
    print(e.args)
    k = e.args[0]
    print(k, k == 7)
