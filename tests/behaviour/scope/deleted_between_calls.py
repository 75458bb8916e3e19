# A function that was called before `del` of a variable of its module is called again behind it.
def attempt(function):
    try:
        print(function())
    except NameError as error:
        print(error)


x = 10
y = 20


def read():
    return x


class Reader:
    def both(self):
        return x + y


attempt(lambda: x)
attempt(read)
attempt(Reader().both)
del x
attempt(lambda: x)
attempt(read)
attempt(Reader().both)
x = 11
attempt(read)
attempt(Reader().both)
