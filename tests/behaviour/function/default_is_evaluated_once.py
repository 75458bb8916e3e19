calls = []


def expensive():
    calls.append("called")
    return 10


n = 5


def f(a=expensive(), b=n):
    return a + b


n = 100
print(f(), f(), f(1), calls)


def make(i):
    def inner(x=i * 2):
        return x

    return inner


print([make(i)() for i in range(3)])
