class D:
    def __init__(self, f):
        self.f = f
        self.d = {}
    def get(self, k):
        if self.f is None:
            raise KeyError(k)
        v = self.f()
        self.d[k] = v
        return v
a = D(list)
a.get(1).append(2)
b = D(int)
print(a.d, b.get(3), D(dict).get(1), D(set).get(1), D(lambda: 5).get(2))
