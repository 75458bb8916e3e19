__all__ = ["visible"]
not_listed = 1


def visible():
    return not_listed + 1
