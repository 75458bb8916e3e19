# OSError: two arguments are args; filenames stand beside them, in str() but not in repr().
class DiskError(OSError):
    pass


class Reported(OSError):
    def __init__(self, code, text, where):
        super().__init__(code, text, where)
        self.where = where


given = (2, "No such", "log.txt")
for error in [OSError(), OSError("x"), OSError(5, "io"), OSError(2, "No such", "f"), OSError(1, "not allowed", "a", None, "b"),
              OSError(7, "seven", None), FileNotFoundError(2, "gone", "q"), PermissionError(13, "no"), DiskError(28, "full", "d.bin"),
              Reported(9, "bad", "here"), OSError(*given), ValueError(1, 2, 3), OSError(1, 2, 3, 4, 5, 6)]:
    print(type(error).__name__, "|", error, "|", repr(error), "|", error.args)
    if isinstance(error, OSError):
        print("   ", error.errno, error.strerror, error.filename, error.filename2)
try:
    raise FileNotFoundError(2, "No such file", "data.csv")
except OSError as error:
    print(error, error.filename, len(error.args))


def unbound():
    try:
        print(later)
    except UnboundLocalError as error:
        print(error, error.name)
    later = 1


unbound()
