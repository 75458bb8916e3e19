functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])
i = 10
print([f() for f in functions])


def make():
    return [lambda x: x * n for n in range(4)]


print([f(10) for f in make()])
print([f(10) for f in [lambda x, n=n: x * n for n in range(4)]])
