"""Writes character_tables.def, from the Unicode data of the Python that runs this.

    python3 compiler/frontend/make_character_tables.py > compiler/frontend/character_tables.def
"""
import unicodedata

# The blocks whose characters may be named in `\N{...}`: what programs for small devices show and print.
NAMED_BLOCKS = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x0300, 0x036F), (0x0370, 0x03FF), (0x0400, 0x045F), (0x2000, 0x209F),
    (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2500, 0x25FF),
    (0x2600, 0x27BF), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF),
]
ALIASES = ["NULL", "BELL", "BACKSPACE", "CHARACTER TABULATION", "LINE FEED", "NEW LINE", "FORM FEED",
           "CARRIAGE RETURN", "ESCAPE", "DELETE", "NEXT LINE", "BYTE ORDER MARK", "ZERO WIDTH NO-BREAK SPACE"]


def ranges(accepts):
    start = None
    for code in range(0x80, 0x110001):
        accepted = code < 0x110000 and not 0xD800 <= code < 0xE000 and accepts(chr(code))
        if accepted and start is None:
            start = code
        if not accepted and start is not None:
            yield start, code - 1
            start = None


def print_rows(rows):
    line = ""
    for row in rows:
        if line and len(line) + len(row) > 109:
            print(line)
            line = ""
        line += (" " if line else "") + row
    print(line)


def main():
    print("// Characters beyond ASCII that may begin (START) or only continue (CONTINUE) an identifier or that `repr` does")
    print("// not show (UNPRINTABLE), and the names that `\\N{...}` knows.")
    print(f"// Unicode {unicodedata.unidata_version}. Written by make_character_tables.py.")
    print("// clang-format off")
    for macro, accepts in [("IDENTIFIER_START", str.isidentifier),
                           ("IDENTIFIER_CONTINUE", lambda c: not c.isidentifier() and ("a" + c).isidentifier()),
                           ("UNPRINTABLE", lambda c: not c.isprintable())]:
        print(f"#ifdef KRAIT_{macro}")
        print_rows(f"KRAIT_{macro}(0x{first:X}, 0x{last:X})" for first, last in ranges(accepts))
        print(f"#undef KRAIT_{macro}\n#endif")
    names = {}
    for first, last in NAMED_BLOCKS:
        for code in range(first, last + 1):
            name = unicodedata.name(chr(code), "")
            if name:
                names[name] = code
    for alias in ALIASES:
        try:
            names[alias] = ord(unicodedata.lookup(alias))
        except KeyError:
            pass
    print("#ifdef KRAIT_CHARACTER_NAME")
    print_rows(f'KRAIT_CHARACTER_NAME("{name}", 0x{code:X})' for name, code in sorted(names.items()))
    print("#undef KRAIT_CHARACTER_NAME\n#endif\n// clang-format on")


main()
