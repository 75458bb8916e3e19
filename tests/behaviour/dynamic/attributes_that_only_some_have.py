# Functions, classes and objects in one variable: each has its own attributes, the others raise.
class Registry:
    def __init__(self):
        self.entries = {"a": 1}
        self.size = 1

    def __call__(self):
        return self.entries


def function():
    return 0


function.size = 7
for thing in (Registry(), function, len, Registry, "text", print):
    for name in ("entries", "size"):
        try:
            if name == "entries":
                print(thing.entries)
            else:
                print(thing.size)
        except AttributeError as error:
            print(error)
    try:
        print(sorted(thing.__dict__)[-1:])
    except AttributeError as error:
        print(error)
for thing in (len, function, object, 5, None, Registry()):
    print(thing.__class__.__name__, thing.__class__ is type(thing), thing.__class__ is Registry)
