s = "python"
print(s[0], s[5], s[-1], s[-6], s[2:4], s[:2], s[4:], s[:-2], s[-2:], s[::2], s[::-1], s[4:1:-1], s[10:], s[:100], s[3:3], s[-100:2], s[5:2])
for i in (6, -7, 100):
    try:
        print(s[i])
    except IndexError as error:
        print(error)
try:
    s["a"]
except TypeError as error:
    print(error)
try:
    s[0] = "x"
except TypeError as error:
    print(error)
try:
    s[::0]
except ValueError as error:
    print(error)
