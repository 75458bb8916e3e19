class Bad:
    def __init__(self, enter, exit):
        self.enter, self.exit = enter, exit

    def __enter__(self):
        if self.enter:
            raise ValueError("enter")

    def __exit__(self, *details):
        print("exit called")
        if self.exit:
            raise KeyError("exit")


for enter, exit in ((True, False), (False, True)):
    try:
        with Bad(enter, exit):
            print("body")
    except (ValueError, KeyError) as error:
        print(repr(error))
try:
    with Bad(False, True):
        raise TypeError("body")
except KeyError as error:
    print(error, repr(error.__context__))
try:
    with 5:
        pass
except TypeError as error:
    print(error)
