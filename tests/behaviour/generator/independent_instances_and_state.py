def steps(start, step):
    value = start
    while True:
        value += step
        yield value


a = steps(0, 1)
b = steps(0, 1)
c = steps(2**31 - 3, 1)
print(next(a), next(a), next(b), next(c), next(c), next(c), next(a))
d = steps("", "x")
print(next(d), next(d), next(steps(0.5, 1)))


class Producer:
    def __init__(self, n):
        self.n = n

    def items(self):
        for i in range(self.n):
            self.n -= 1
            yield i, self.n


p = Producer(3)
first, second = p.items(), p.items()
print(next(first), next(second), next(first), list(second), p.n)
