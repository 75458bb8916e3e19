class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *more, scale=1):
        return (x + self.n + sum(more)) * scale


add = Adder(10)
print(add(1), add(1, 2, 3), add(1, scale=2), callable(add), list(map(add, [1, 2])), sorted([3, 1], key=Adder(0)))
class Plain:
    pass


try:
    Plain()()
except TypeError as error:
    print(error)
print(callable(Plain), callable(Plain()))
