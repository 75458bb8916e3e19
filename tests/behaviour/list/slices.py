a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[:-7], a[::3], a[1::4], a[::-1], a[8:2:-2], a[2:8:-1], a[20:], a[:20], a[-20:3], a[5:5], a[5:2], a[-1:-4:-1], a[:], a[::100], a[9::-3])
b = a[:]
b[0] = 99
print(a[0], b[0])
for bad in (0,):
    try:
        a[::bad]
    except ValueError as error:
        print(error)
