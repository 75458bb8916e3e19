class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        if isinstance(k, Vector):
            return self.x * k.x + self.y * k.y
        return Vector(self.x * k, self.y * k)

    def __rmul__(self, k):
        return Vector(k * self.x, k * self.y)

    def __truediv__(self, k):
        return Vector(self.x / k, self.y / k)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __pos__(self):
        return self

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


a, b = Vector(1, 2), Vector(3, 4)
print(a + b, a - b, a * 2, 2 * a, a * b, b / 2, -a, +a is a, abs(b), bool(Vector(0, 0)), a == Vector(1, 2), 0.5 * b, a + b * 2 - a / 1)
total = Vector(0, 0)
for v in (a, b, a):
    total += v
print(total)
try:
    a + 1
except AttributeError as error:
    print(error)
try:
    1 + a
except TypeError as error:
    print(error)
