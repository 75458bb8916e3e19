# A sequence times an object repeats as often as its __index__ says; __mul__ and __rmul__ go first.
class Num:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Both(Num):
    def __rmul__(self, other):
        return ("rmul", other)


n = Num(3)
print("ab" * n, n * "ab", [1, 2] * n, n * (0,), b"x" * n, bytearray(b"y") * n, n * [[]])
print("ab" * Both(2), [1] * Both(2))
xs = [1]
xs *= n
print(xs, "a" * Num(-1), [1] * Num(0))
try:
    print(Both(2) * "a")
except TypeError as error:
    print(error)
try:
    print(n * 2)
except TypeError as error:
    print(error)
