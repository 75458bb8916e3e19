d = {"a": 1, 2: "b"}


def attempt(operation):
    try:
        print(operation())
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error, error.args)


attempt(lambda: d["z"])
attempt(lambda: d[3])
attempt(lambda: d[(1, "x")])
attempt(lambda: d.pop("z"))
attempt(lambda: {}.popitem())
attempt(lambda: d[[1]])
attempt(lambda: {{}: 1})
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(5))
attempt(lambda: d + d)
attempt(lambda: d.setdefault([], 1))
try:
    del d["nope"]
except KeyError as error:
    print(repr(error))
