#!/usr/bin/env python3
"""Writes unicode_tables.cpp: properties and case mappings of code points, from Python's own unicodedata.

    python3 runtime/objects/unicode_tables.py > runtime/objects/unicode_tables.cpp

A property is a list of run lengths (the first run does not have the property), each in one to three bytes, seven bits a
byte, the lowest first. A case mapping is a list of ranges. Both end early on devices: see KRAIT_UNICODE_LIMIT.
"""

LIMIT = 0x110000
SMALL = 0x590  # Latin, Greek, Cyrillic, Armenian

PROPERTIES = [
    ("Alpha", str.isalpha), ("Decimal", str.isdecimal), ("Digit", str.isdigit), ("Numeric", str.isnumeric),
    ("Lower", str.islower), ("Upper", str.isupper), ("Title", lambda c: c.istitle() and not c.isupper()),
    ("Space", str.isspace), ("Printable", str.isprintable),
    ("IdentifierStart", str.isidentifier), ("IdentifierRest", lambda c: ("a" + c).isidentifier()),
]


def runs(predicate, limit):
    lengths, current, count = [], False, 0
    for code in range(limit):
        value = bool(predicate(chr(code)))
        if value != current:
            lengths.append(count)
            current, count = value, 0
        count += 1
    return lengths


def encoded(lengths):
    for length in lengths:
        while length > 127:
            yield length & 127 | 128
            length >>= 7
        yield length


def ranges(convert, limit):
    """(first, last, step, delta) of code points that map to one other."""
    result = []
    for code in range(limit):
        mapped = convert(chr(code))
        if len(mapped) != 1 or mapped == chr(code):
            continue
        delta = ord(mapped) - code
        if result:
            first, last, step, old_delta = result[-1]
            gap = code - last
            if delta == old_delta and gap <= 2 and (first == last or gap == step):
                result[-1] = (first, code, gap, delta)
                continue
        result.append((code, code, 1, delta))
    return result


def listing(values):
    line, lines = "   ", []
    for value in values:
        text = f" {value},"
        if len(line) + len(text) > 108:
            lines.append(line)
            line = "   "
        line += text
    return "\n".join(lines + [line])


def main():
    print("// Properties and case mappings of code points. Written by unicode_tables.py; not to be edited.")
    print('#include "krait/objects/unicode.hpp"\n')
    print("namespace krait::unicode {\n")
    for name, predicate in PROPERTIES:
        print(f"KRAIT_FLASH_DATA const uint8_t k{name}Runs[] = {{")
        print("#if KRAIT_UNICODE_FULL")
        print(listing(encoded(runs(predicate, LIMIT))))
        print("#else")
        print(listing(encoded(runs(predicate, SMALL))))
        print("#endif")
        print("};")
        print(f"KRAIT_FLASH_DATA const Property k{name} = {{k{name}Runs, sizeof k{name}Runs}};\n")
    for name, convert in (("Lower", str.lower), ("Upper", str.upper), ("Title", str.title)):
        print(f"KRAIT_FLASH_DATA const CaseRange kTo{name}Ranges[] = {{")
        entries = ranges(convert, LIMIT)
        small = [e for e in entries if e[0] < SMALL and abs(e[3]) < 0x8000]
        print("#if KRAIT_UNICODE_FULL")
        print(listing("{%d, %d, %d, %d}" % e for e in entries))
        print("#else")
        print(listing("{%d, %d, %d, %d}" % e for e in small))
        print("#endif")
        print("};")
        print(f"KRAIT_FLASH_DATA const CaseMap kTo{name} = {{kTo{name}Ranges, sizeof kTo{name}Ranges / "
              "sizeof kTo" + name + "Ranges[0]};\n")
    for name, convert, plain in (("Upper", str.upper, str.upper), ("Title", str.title, str.title), ("Fold", str.casefold, str.lower)):
        entries = []
        for code in range(LIMIT):
            mapped = convert(chr(code))
            if len(mapped) > 1 or mapped != plain(chr(code)):
                entries.append((code, *[ord(c) for c in mapped], 0, 0)[:4])
        print(f"KRAIT_FLASH_DATA const SpecialCase k{name}Specials[] = {{")
        print("#if KRAIT_UNICODE_FULL")
        print(listing("{%d, {%d, %d, %d}}" % e for e in entries))
        print("#else")
        print(listing("{%d, {%d, %d, %d}}" % e for e in entries if e[0] < SMALL))
        print("#endif")
        print("};")
        print(f"KRAIT_FLASH_DATA const SpecialCases k{name}Special = {{k{name}Specials, sizeof k{name}Specials / "
              "sizeof k" + name + "Specials[0]};\n")
    print("}  // namespace krait::unicode")


main()
