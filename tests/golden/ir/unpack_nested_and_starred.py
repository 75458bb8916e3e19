def f(data):
    (a, *b), c = data
    [d] = c
    return a, b, c, d


print(f(((1, 2, 3), [4])))
