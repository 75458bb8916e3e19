def attempt(template, arguments):
    try:
        print(template % arguments)
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)


attempt("%d", "a")
attempt("%d %d", (1,))
attempt("%d", (1, 2))
attempt("%q", 1)
attempt("%", ())
attempt("%c", "ab")
attempt("%x", 1.5)
attempt("%(a)s", {"b": 1})
attempt("%f", "x")
attempt("no", 5)
attempt("%c", -1) if False else None
