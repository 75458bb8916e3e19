# Exceptions in a generator, in the loop over it, and through both; StopIteration; values sent and thrown through
# `yield from`.


def risky(values):
    for value in values:
        yield 12 // value


def cleaning(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("cleaned")


def stopping(n):
    yield n
    raise StopIteration("early")


def asking(source):
    yield next(source)
    yield next(source)


def catching(n):
    for i in range(n):
        try:
            yield 10 // (i - 1)
        except ZeroDivisionError:
            yield "zero"


def echo():
    got = None
    while got != "stop":
        got = yield got


def outer_echo():
    yield "begin"
    yield from echo()
    yield "end"


def relay(n):
    for i in range(n):
        yield i


def relays(n):
    yield from relay(n)
    yield from relay(n)


def handled():
    try:
        yield 1 // 0
    except ZeroDivisionError as error:
        message = str(error)
    yield message


def in_loop():
    try:
        for x in risky([3, 0, 2]):
            print(x)
    except ZeroDivisionError as error:
        print("risky:", error)
    try:
        for x in risky([3, 2]):
            print(x)
            if x == 6:
                raise ValueError(x)
    except ValueError as error:
        print("loop:", error)
    try:
        for x in cleaning(3):
            if x == 1:
                raise ValueError(x)
    except ValueError as error:
        print("cleaning:", error)
    for x in cleaning(3):
        if x == 1:
            break
    print("left")


def stops():
    try:
        for x in stopping(5):
            print(x)
    except RuntimeError as error:
        print("RuntimeError:", error)
    try:
        for x in asking(iter([1])):
            print(x)
    except RuntimeError as error:
        print("RuntimeError:", error)
    try:
        for x in relay(2):
            raise StopIteration(x)
    except StopIteration as error:
        print("StopIteration:", error.value)


def sent():
    source = outer_echo()
    print(next(source), next(source), source.send("a"), source.send("b"), source.send("stop"))
    source = relays(2)
    print(next(source), source.send("ignored"), next(source))
    try:
        source.throw(KeyError("thrown"))
    except KeyError as error:
        print("KeyError:", error)
    print(next(source, "over"))
    source = relays(2)
    print(next(source))
    source.close()
    print(next(source, "closed"))


def shadow():
    error = None
    for x in catching(3):
        try:
            raise ValueError(x)
        except ValueError as caught:
            error = caught
        print(x, error, error.__context__)
    for x in handled():
        print(x)


in_loop()
stops()
sent()
shadow()
