# Methods that are called with too few or too many arguments, also where the receiver may be something else.
def tries(*functions):
    for function in functions:
        try:
            print(function())
        except (TypeError, AttributeError, KeyError, IndexError) as error:
            print(type(error).__name__, error)


d = {1: 2}
tries(lambda: d.pop(), lambda: d.get(), lambda: d.setdefault(), lambda: d.pop(1, 2, 3), lambda: d.get(1, 2, 3), lambda: d.setdefault(1, 2, 3))
for recv in ([3, 1], {3: "c"}, {3, 1}):
    tries(lambda: recv.pop(), lambda: recv.pop(3), lambda: len(recv))
