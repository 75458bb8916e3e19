for s in ("ab", "-5", "+7", "", "é"):
    print([s.ljust(5), s.rjust(5), s.center(5), s.center(6, "*"), s.zfill(5), s.ljust(1), s.rjust(4, "."), s.center(4, "-")])
print("a\tbc\td".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0) == "", "ab\n\tc".expandtabs(3))
