# What separators and needles of bytes must be, said as CPython says it.
def attempt(action):
    try:
        return action()
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


for data in (b"one two", bytearray(b"one two")):
    for wrong in ("o", 5, [1]):
        print(attempt(lambda: data.split(wrong)), attempt(lambda: data.rsplit(wrong, 1)))
        print(attempt(lambda: data.partition(wrong)), attempt(lambda: data.strip(wrong)))
        print(attempt(lambda: data.startswith(wrong)), attempt(lambda: data.removeprefix(wrong)))
    print(attempt(lambda: data.split("o")), attempt(lambda: data.rsplit("o")), attempt(lambda: data.split(b"")))
    print(data.split(None), data.split(b"o", 1), data.rsplit(bytearray(b" ")), data.split(sep=b" ", maxsplit=0))
