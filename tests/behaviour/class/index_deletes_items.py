# An object with __index__ in every place where an index stands.
class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


items = [1, 2, 3, 4]
items[Index(0)] = 5
del items[Index(1)]
print(items, items[Index(-1)], items[Index(0):Index(2)])
data = bytearray(b"abc")
data[Index(1)] = Index(120)
del data[Index(0)]
print(data)
