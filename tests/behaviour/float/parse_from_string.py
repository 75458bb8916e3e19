for text in ("1", "1.5", "-1.5e3", "  2.5\n", ".5", "5.", "1e-7", "inf", "-Infinity", "NaN", "+1.25", "1_000.5", "1e400", "1e-400", "123456789.123456789"):
    print(repr(text), float(text))
for text in ("", "abc", "1.2.3", "1e", "--1", "1 2", "0x10", "_1.0"):
    try:
        print(float(text))
    except ValueError as error:
        print(error)
