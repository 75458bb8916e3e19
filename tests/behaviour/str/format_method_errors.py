def attempt(operation):
    try:
        print(operation())
    except (IndexError, KeyError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


attempt(lambda: "{} {}".format(1))
attempt(lambda: "{x}".format(y=1))
attempt(lambda: "{0} {}".format(1, 2))
attempt(lambda: "{".format(1))
attempt(lambda: "}".format(1))
attempt(lambda: "{:d}".format("a"))
attempt(lambda: "{:s}".format(1))
attempt(lambda: "{:d}".format(1.5))
attempt(lambda: "{:q}".format(1))
attempt(lambda: "{:.2d}".format(1))
attempt(lambda: "{:5}".format([1]))
