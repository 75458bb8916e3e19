def check(a, b, c):
    if a and (b or c):
        return 1
    while not a and b:
        return 2
    return 3


print(check(1, 0, 1), check(0, 1, 1), check(0, 0, 0))
