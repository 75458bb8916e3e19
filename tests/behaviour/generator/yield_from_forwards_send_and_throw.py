def inner():
    received = []
    while True:
        try:
            value = yield len(received)
        except ValueError as error:
            received.append("error " + str(error))
            continue
        if value == "stop":
            return received
        received.append(value)


def outer():
    result = yield from inner()
    yield ("done", result)


g = outer()
print(next(g), g.send("a"), g.send(5), g.throw(ValueError("x")), g.send("stop"), next(g, "end"))
