def first_divisor(n):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        return None
    return d


print([first_divisor(n) for n in (7, 9, 15, 2, 25)])
for x in []:
    pass
else:
    print("empty else", "x" in dir() if False else "")
for x in (1, 2):
    for y in (1, 2):
        if x == y == 2:
            break
        print(x, y)
    else:
        print("inner complete", x)
        continue
    print("inner broken", x)
    break
else:
    print("never")
