def f():
    try:
        raise ValueError("a")
    except ValueError as error:
        raise KeyError("b") from error


try:
    f()
except KeyError as error:
    print(repr(error), repr(error.__cause__))
