class Squares:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(self.n))]
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError("squares index out of range")
        return i * i


s = Squares(5)
print(s[2], s[-1])
print(list(s))
print(s[1:4], s[::-2])
print(9 in s, 10 in s, len(s), list(reversed(s)))
for i, v in enumerate(s):
    print(i, v, end=";")
a, b, *rest = s
print(a, b, rest, dict(zip("abc", s)), {*s}, [*s])
it = iter(s)
print(next(it), next(it), next(it, "end"), list(it), next(it, "end"))
