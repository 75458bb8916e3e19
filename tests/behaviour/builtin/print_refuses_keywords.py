for attempt in (lambda: print(1, foo=2), lambda: print(foo=2, sep=""), lambda: print(1, end=5), lambda: print(1, sep="-", flush=True)):
    try:
        attempt()
    except TypeError as error:
        print(error)
