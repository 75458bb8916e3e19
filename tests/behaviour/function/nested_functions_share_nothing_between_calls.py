def counter():
    values = []

    def push(v):
        values.append(v)
        return values

    return push


a = counter()
b = counter()
a(1)
a(2)
b(9)
print(a(3), b(8), a is b)
