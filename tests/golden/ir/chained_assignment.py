def f():
    a = b = c = []
    a.append(1)
    return b, c


print(f())
