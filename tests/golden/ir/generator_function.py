def numbers(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    yield from "ab"
    return 5


g = numbers(2)
print(next(g), g.send("x"), list(g))
