def attempt(operation):
    try:
        print(operation())
    except (IndexError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: range(3)[3])
attempt(lambda: range(3)[-4])
attempt(lambda: range(1, 2, 0))
attempt(lambda: range("3"))
attempt(lambda: range(1.0))
attempt(lambda: range())
attempt(lambda: range(3).index(7))
attempt(lambda: range(3) + range(2))
