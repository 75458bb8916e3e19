print(ord("a"), chr(97), ord("€"), chr(8364), chr(0) == "\x00", ord("😀"), chr(0x10FFFF) == "\U0010FFFF", [chr(ord("a") + i) for i in range(5)], ord(b"x"))
for attempt in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: chr("a"), lambda: ord(5)):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
