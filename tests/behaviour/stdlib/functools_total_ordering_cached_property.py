from functools import total_ordering, cached_property
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        if not isinstance(o, V): return NotImplemented
        return self.n == o.n
    def __lt__(self, o):
        if not isinstance(o, V): return NotImplemented
        return self.n < o.n
a, b = V(1), V(2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, a <= V(1), a >= V(1))
print(max([a, b]).n, sorted([b, a])[0].n)
try:
    a < 5
except TypeError as e:
    print(e)
try:
    a >= 5
except TypeError as e:
    print(e)
class Circle:
    def __init__(self, r):
        self.r = r
    @cached_property
    def area(self):
        print("computing")
        return 3 * self.r ** 2
c = Circle(2)
print(c.area, c.area)
del c.area
print(c.area)
c.area = 5
print(c.area)
try:
    @total_ordering
    class Bad:
        pass
except ValueError as e:
    print(e)
