def scale(values, factor):
    offset = 1
    return [v * factor + offset for v in values], {v: factor for v in values}, {offset + v for v in values}, sum(v * factor for v in values)


class Filter:
    def __init__(self, limit):
        self.limit = limit

    def apply(self, values):
        return [v for v in values if v <= self.limit]


print(scale([1, 2], 10), scale([0.5], 2), scale([True], 2**40), Filter(3).apply(range(6)))
functions = [lambda x, k=k: x + k for k in range(3)]
print([f(10) for f in functions], [(lambda y: y * x)(2) for x in range(3)])
