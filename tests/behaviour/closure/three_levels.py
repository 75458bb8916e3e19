def outer(a):
    b = a + 1

    def middle(c):
        nonlocal b
        b += c

        def inner(d):
            nonlocal b, c
            c += 1
            b += d
            return a, b, c, d

        return inner

    return middle, lambda: b


middle, read_b = outer(1)
inner = middle(10)
print(inner(100), inner(100), read_b(), middle(0)(0), read_b())
