def f():
    yield 1
    return "result"


def use():
    value = yield from f()
    print("inner returned", value)
    other = yield from [10, 20]
    print("list returned", other)
    return value * 2


g = use()
print(list(g))
g = use()
while True:
    try:
        print(next(g))
    except StopIteration as stop:
        print("final", stop.value)
        break
