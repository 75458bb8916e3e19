def adder(n):
    step = n + 1

    def add(x):
        return x + n + step

    return add


print(adder(1)(2))
