class C:
    def __init__(self, n): self.n = n
    def __iter__(self):
        print("iter")
        return iter([1, 2, 3][:self.n])
    def __len__(self):
        print("len")
        return self.n
class D:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
    def __len__(self):
        print("dlen")
        return 3
print(list(C(2)), tuple(C(1)), sorted(C(2)), [*C(1)])
l = []
l.extend(C(2))
l += C(1)
print(l, list(D()))
for x in [C(1), D(), [1]]:
    print(list(x), tuple(x), set(x))
    l = [*x, 5]
    l.extend(x)
    print(l, *x)
