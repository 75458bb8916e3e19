class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "only"


class OnlyStr:
    def __str__(self):
        return "text"


class Bad:
    def __str__(self):
        return 5


b = Both()
print(b, repr(b), [b], (b,), {b: b}, f"{b} {b!r}", "%s %r" % (b, b), "{}".format(b), str(b) + "!")
print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr()], str(OnlyStr()))
try:
    str(Bad())
except TypeError as error:
    print(error)
