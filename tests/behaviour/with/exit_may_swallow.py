class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return "value"

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(KeyError, ZeroDivisionError) as v:
    print(v)
    1 // 0
    print("never")
print("after")
try:
    with Suppress(KeyError):
        with Suppress(ValueError):
            raise IndexError("through")
except IndexError as error:
    print(error)
with Suppress(Exception):
    with Suppress(KeyError):
        [].pop()
print("end")
