def resilient():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as error:
            print("handled", error)
            yield "recovered"


g = resilient()
print(next(g), g.send(1), g.throw(ValueError("v")), next(g))
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("out", error)
print(next(g, "finished"))
