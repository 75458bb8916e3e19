for attempt in (lambda: int([1]), lambda: int(None), lambda: int("5", "6"), lambda: int(5, 6), lambda: hex("a"), lambda: 1 << 1.5, lambda: range(1.5)):
    try:
        print(attempt())
    except TypeError as error:
        print(type(error).__name__ + ":", error)
