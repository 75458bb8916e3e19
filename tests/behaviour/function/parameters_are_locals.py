def change(n, items, text):
    n += 1
    items = items + [n]
    text += "!"
    return n, items, text


n, items, text = 1, [0], "a"
print(change(n, items, text), n, items, text)


def widen(x):
    x = x * 2**40
    x = str(x)
    return x


print(widen(1), widen(5))


def reuse(x):
    for x in range(x):
        pass
    return x


print(reuse(3))
