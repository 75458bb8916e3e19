def attempt(value, spec):
    try:
        print(format(value, spec))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


attempt("a", "d")
attempt(1, "s")
attempt(1.5, "d")
attempt(1.5, "x")
attempt(1, ".3")
attempt("a", "=5")
attempt("a", "+")
attempt(1, "5z")
attempt(None, "5")
attempt([], ">5")
attempt(1, ",x")
attempt("a", ",")
attempt(2**40, "c") if False else None
attempt(1, "10.2q")
