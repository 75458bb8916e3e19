class Shared:
    items = []

    def add(self, x):
        self.items.append(x)


class Owned:
    items = ()

    def add(self, x):
        self.items = self.items + (x,)


a, b = Shared(), Shared()
a.add(1)
b.add(2)
print(a.items, b.items, Shared.items, a.items is b.items)
b.items = ["own"]
b.add(3)
print(a.items, b.items)
c, d = Owned(), Owned()
c.add(1)
print(c.items, d.items, Owned.items)
