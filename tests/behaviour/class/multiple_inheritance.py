class Base:
    def __init__(self):
        self.trace = ["base"]

    def name(self):
        return "Base"


class Left(Base):
    def __init__(self):
        super().__init__()
        self.trace.append("left")

    def name(self):
        return "Left>" + super().name()


class Right(Base):
    def __init__(self):
        super().__init__()
        self.trace.append("right")

    def name(self):
        return "Right>" + super().name()

    def only_right(self):
        return "r"


class Both(Left, Right):
    def name(self):
        return "Both>" + super().name()


b = Both()
print(b.name(), b.trace, b.only_right(), [c.__name__ for c in Both.__mro__], isinstance(b, Right), Left().name())


class Mixin:
    def shout(self):
        return self.name().upper() + "!"


class Loud(Mixin, Right):
    pass


print(Loud().shout(), Loud().trace)
