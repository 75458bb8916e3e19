def attempt(operation):
    try:
        print(operation())
    except ZeroDivisionError as error:
        print(error)


zero = 0.0
attempt(lambda: 1.0 / zero)
attempt(lambda: 1.0 // zero)
attempt(lambda: 1.0 % zero)
attempt(lambda: divmod(1.0, zero))
attempt(lambda: 0.0 ** -1)
attempt(lambda: 1 / zero)
attempt(lambda: 1.5 // 0)
