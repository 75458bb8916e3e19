s = b"  Hello World "
print(s.strip(), s.upper(), s.lower(), s.split(), s.replace(b"l", b"L"), s.find(b"o"), s.find(111), s.rfind(b"o"), s.count(b"l"), s.index(b"W"), s.startswith(b"  H"), s.endswith((b"x", b" ")), s.find(b"q"))
print(b"a,b,c".split(b","), b"a,b,c".rsplit(b",", 1), b",".join([b"x", b"y"]), b"k=v".partition(b"="), b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"7".zfill(3), b"a\nb".splitlines(), b"ab".hex(), b"abc".hex("-"), bytes.fromhex("00ff 10"), b"abc".isalpha(), b"12".isdigit(), b"Ab".swapcase(), b"hi there".title(), b"abc".translate(None, b"b"), b"abc".removeprefix(b"a"))
print(b"%d-%s" % (5, b"x"), b"a".decode() + "b", b"\t".isspace(), b"x".rjust(3, b"."))
for attempt in (lambda: b"a".index(b"z"), lambda: bytes.fromhex("zz"), lambda: b"".join(["a"])):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
