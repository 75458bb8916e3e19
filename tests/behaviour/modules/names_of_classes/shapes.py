class Circle:
    class Style:
        pass


class ShapeError(ValueError):
    pass


def make():
    class Local:
        pass
    return Local
