class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("Fraction(%d, 0)" % n)
        g = self.gcd(n, d)
        if d < 0:
            g = -g
        self.n, self.d = n // g, d // g

    @staticmethod
    def gcd(a, b):
        while b:
            a, b = b, a % b
        return abs(a) or 1

    @classmethod
    def _make(cls, x):
        if isinstance(x, cls):
            return x
        if isinstance(x, int):
            return cls(x)
        return NotImplemented

    def __add__(self, o):
        o = self._make(o)
        if o is NotImplemented:
            return o
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __sub__(self, o):
        return self + -self._make(o)

    def __rsub__(self, o):
        return -self + o

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __mul__(self, o):
        o = self._make(o)
        return o if o is NotImplemented else Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = self._make(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __rtruediv__(self, o):
        return Fraction._make(o) / self

    def __pow__(self, k):
        return Fraction(self.n ** k, self.d ** k) if k >= 0 else Fraction(self.d ** -k, self.n ** -k)

    def __eq__(self, o):
        o = self._make(o)
        return o is not NotImplemented and (self.n, self.d) == (o.n, o.d)

    def __lt__(self, o):
        o = self._make(o)
        return self.n * o.d < o.n * self.d

    def __le__(self, o):
        return self == o or self < o

    def __hash__(self):
        return hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __int__(self):
        return self.n // self.d

    def __bool__(self):
        return self.n != 0

    def __repr__(self):
        return f"Fraction({self.n}, {self.d})"

    def __str__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __format__(self, spec):
        return format(self.n / self.d, spec) if spec else str(self)


a, b = Fraction(1, 2), Fraction(-3, 4)
print(a + b, a - b, a * b, a / b, 1 + a, 1 - a, 2 * a, 1 / a, a ** 3, b ** -2, -a)
print(a == Fraction(2, 4), a < b, a > b, a <= 0.5 if False else a <= 1, a != 1, sorted([a, b, Fraction(1, 3)]), max(a, b))
print(float(b), int(Fraction(7, 2)), bool(Fraction(0)), f"{a:.3f} {b}", sum([a, a, a]), {a: 1, Fraction(1, 2): 2}, repr(b))
h = Fraction(0)
for i in range(1, 21):
    h += Fraction(1, i)
print(h)
for f in (lambda: Fraction(1, 0), lambda: a + "x", lambda: a / 0):
    try:
        print(f())
    except (ZeroDivisionError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Poly:
    def __init__(self, *coeffs):
        self.c = list(coeffs)
        while len(self.c) > 1 and self.c[-1] == 0:
            self.c.pop()

    def __call__(self, x):
        r = 0
        for c in reversed(self.c):
            r = r * x + c
        return r

    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        pad = lambda c: c + [0] * (n - len(c))
        return Poly(*[x + y for x, y in zip(pad(self.c), pad(o.c))])

    def __mul__(self, o):
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, x in enumerate(self.c):
            for j, y in enumerate(o.c):
                r[i + j] += x * y
        return Poly(*r)

    def __getitem__(self, i):
        return self.c[i]

    def __len__(self):
        return len(self.c)

    def __str__(self):
        terms = []
        for i, c in enumerate(self.c):
            if c:
                terms.append(f"{c}" + ("" if i == 0 else "x" if i == 1 else f"x^{i}"))
        return " + ".join(reversed(terms)) or "0"


p = Poly(1, 2) * Poly(-1, 0, 3)
print(p, p(2), p(0.5), p[1], len(p), p[-1], list(p), p + Poly(5), Poly(0, 0), p(a))
print([c for c in p if c > 0], 6 in p, sum(p), max(p))
