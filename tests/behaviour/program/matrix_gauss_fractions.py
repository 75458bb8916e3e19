# Exact fractions as a user would write them, and a solver that works on any numbers.
class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("Fraction")
        if d < 0:
            n, d = -n, -d
        a, b = abs(n), d
        while b:
            a, b = b, a % b
        self.n, self.d = n // a if a else n, d // a if a else d

    def lift(other):
        return other if isinstance(other, Fraction) else Fraction(other)

    def __add__(self, other):
        other = Fraction.lift(other)
        return Fraction(self.n * other.d + other.n * self.d, self.d * other.d)

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __sub__(self, other):
        return self + -Fraction.lift(other)

    def __mul__(self, other):
        other = Fraction.lift(other)
        return Fraction(self.n * other.n, self.d * other.d)

    def __truediv__(self, other):
        other = Fraction.lift(other)
        return Fraction(self.n * other.d, self.d * other.n)

    def __eq__(self, other):
        other = Fraction.lift(other)
        return self.n == other.n and self.d == other.d

    __radd__ = __add__
    __rmul__ = __mul__

    def __repr__(self):
        return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"


def solve(matrix):
    size = len(matrix)
    rows = [row[:] for row in matrix]
    for i in range(size):
        pivot = next((r for r in range(i, size) if not rows[r][i] == 0), None)
        if pivot is None:
            return None
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [v / rows[i][i] for v in rows[i]]
        for r in range(size):
            if r != i:
                factor = rows[r][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] for row in rows]


hilbert = [[Fraction(1, i + j + 1) for j in range(4)] + [Fraction(1)] for i in range(4)]
print(solve(hilbert))
print(solve([[0, 2.0, 4], [3.0, 0, 6]]), solve([[Fraction(1), Fraction(2), Fraction(3)], [Fraction(2), Fraction(4), Fraction(6)]]))
harmonic = Fraction(0)
for k in range(1, 31):
    harmonic += Fraction(1, k)
print(harmonic, 2 * Fraction(1, 4), 1 + Fraction(-1, -3), Fraction(6, -4))
