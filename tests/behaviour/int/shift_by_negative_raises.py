def shift(x, n, left):
    try:
        return x << n if left else x >> n
    except ValueError as error:
        return "ValueError: " + str(error)


print(shift(1, -1, True), shift(1, -1, False), shift(2**80, -5, True), shift(4, 1, False))
