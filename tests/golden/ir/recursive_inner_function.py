def outer(n):
    def inner(k):
        return 1 if k == 0 else k * inner(k - 1)

    return inner(n)


print(outer(5))
