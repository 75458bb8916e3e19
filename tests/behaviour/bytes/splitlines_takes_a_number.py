data = b"a\nb\r\nc"
print(data.splitlines(True), data.splitlines(keepends=True), data.splitlines(0), data.splitlines(keepends=1))
print("a\nb".splitlines(True), bytearray(data).splitlines(False))
for bad in ("x", 2.5, None, [1]):
    try:
        print(data.splitlines(bad))
    except TypeError as error:
        print(error)
    try:
        print("a\nb".splitlines(bad))
    except TypeError as error:
        print(error)
