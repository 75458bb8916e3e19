for text in ("", " ", "1.5", "abc", "1 2", "--1", "_1", "1_", "1__0", "0x10", "12a", "\u00bd"):
    try:
        print(int(text))
    except ValueError as error:
        print(type(error).__name__, error)
