class Id:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if not isinstance(other, Id):
            return NotImplemented
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)


class NoHash:
    def __eq__(self, other):
        return True


a, b, c = Id(1), Id(1), Id(2)
print(a == b, a != b, a == c, a != c, a == 1, a != 1, 1 == a, a is b, len({a, b, c}), {a: "x"}[b], a in [c, b], [a] == [b], [c].count(a), (a, 1) == (b, 1))
print(NoHash() == 5, 5 == NoHash(), NoHash() != 5)
try:
    {NoHash()}
except TypeError as error:
    print(error)
