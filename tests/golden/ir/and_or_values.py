def pick(a, b):
    return a and b or not a


print(pick(1, 2), pick(0, 5), pick([], ()))
