class Celsius(float):
    def to_f(self):
        return self * 9 / 5 + 32


t = Celsius(100.0)
print(t, t.to_f(), t + 1, t > 50, isinstance(t, float), round(t), f"{t:.2f}", -t, abs(Celsius(-5.5)))


class Even(int):
    def half(self):
        return self // 2

    def __add__(self, other):
        return Even(super().__add__(other))

    def __repr__(self):
        return f"Even({int(self)})"


e = Even(10)
print(repr(e), e.half(), repr(e + 2), e * 2, e == 10, 10 == e, e < 11, isinstance(e, int), [0] * Even(2))
print(sum([Even(2), Even(4)]), sorted([Even(8), Even(2)]), e % 3, 2 ** Even(3), divmod(e, 3), hex(e))


class Name(str):
    def initials(self):
        return "".join([part[0] for part in self.split()])

    def shout(self):
        return self.upper() + "!"


n = Name("ada lovelace")
print(n, n.initials(), n.shout(), len(n), n + "?", "x" + n, n[0], n == "ada lovelace", repr(n), isinstance(n, str))
print(n.title(), n.replace("a", "A"), "love" in n, n.startswith("ada"), [c for c in n][:3], f"{n:>15}|", n.split(" "))
print({"ada lovelace": 1}[n], n < "b", sorted([Name("b"), Name("a")]))


class Unique(set):
    def add(self, item):
        if item in self:
            print("again", item)
        super().add(item)


u = Unique()
u.add(1)
u.add(1)
u.add(2)
print(u, len(u), 2 in u, isinstance(u, set), sorted(u), u | {3}, Unique([5]) == {5}, Unique())


class Pair(tuple):
    def first(self):
        return self[0]


p = Pair([1, "two"])
print(p, p.first(), len(p), p == (1, "two"), isinstance(p, tuple), p + (3,))
