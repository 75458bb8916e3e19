class Ring:
    def __init__(self, size):
        self.items = [None] * size

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index % len(self.items)]

    def __setitem__(self, index, value):
        self.items[index % len(self.items)] = value

    def __delitem__(self, index):
        self.items[index % len(self.items)] = None

    def __contains__(self, value):
        return any(item == value for item in self.items)

    def __iter__(self):
        for item in self.items:
            if item is not None:
                yield item

    def __reversed__(self):
        return iter(["reversed"])


r = Ring(3)
r[0] = "a"
r[4] = "b"
r[-1] = "c"
print(len(r), r[3], r[1], "b" in r, "z" in r, list(r), bool(r), list(reversed(r)), sorted(r), max(r))
del r[1]
r[0] += "!"
print(list(r), bool(Ring(0)), [x for x in r], tuple(r), "-".join(r), *r)
first, second = r
print(first, second)
