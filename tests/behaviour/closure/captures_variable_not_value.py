def f():
    x = 1

    def show():
        return x

    first = show()
    x = "two"
    second = show()
    x = [3]
    return first, second, show()


print(f())


def late():
    def use():
        return later

    try:
        use()
    except NameError as error:
        print(type(error).__name__, error)
    later = 5
    return use()


print(late())
