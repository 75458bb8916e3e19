class Thing:
    def __init__(self):
        self.x = 1

    def method(self):
        return self.missing


def attempt(operation):
    try:
        print(operation())
    except AttributeError as error:
        print(error)


t = Thing()
attempt(lambda: t.y)
attempt(lambda: t.method())
attempt(lambda: Thing.z)
attempt(lambda: (5).foo)
attempt(lambda: "s".push("x"))
attempt(lambda: [].x)
attempt(lambda: len.q)
del t.x
attempt(lambda: t.x)
try:
    del t.x
except AttributeError as error:
    print(error)
print(hasattr(t, "x"), hasattr(t, "method"), getattr(t, "x", "default"), hasattr(Thing, "method"))
setattr(t, "x", 5)
print(t.x, getattr(t, "x"))
