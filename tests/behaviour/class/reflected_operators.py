class Left:
    def __add__(self, other):
        return "Left.add"

    def __sub__(self, other):
        return NotImplemented


class Right:
    def __radd__(self, other):
        return "Right.radd"

    def __rsub__(self, other):
        return "Right.rsub"

    def __rmod__(self, other):
        return "Right.rmod " + str(other)

    def __rpow__(self, other):
        return "rpow"

    def __rfloordiv__(self, other):
        return "rfloordiv"

    def __rlshift__(self, other):
        return "rlshift"


class Sub(Left):
    def __radd__(self, other):
        return "Sub.radd"


print(Left() + Right(), Left() - Right(), 5 + Right(), 5 - Right(), "%s" % 5, 7 % Right(), 2 ** Right(), 2.5 // Right(), 1 << Right(), Left() + Sub(), None + Right(), [] + Right())
try:
    Left() - 5
except TypeError as error:
    print(error)
try:
    Right() + 5
except TypeError as error:
    print(error)
