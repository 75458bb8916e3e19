def attempt(label, f):
    try:
        print(label, ascii(f()))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))
text = "aé€😀z"
for enc in ["utf-8", "UTF8", "utf_8", "ascii", "us-ascii", "latin-1", "iso-8859-1", "latin1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-16le", "nope"]:
    for err in ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "wrong"]:
        if err in ("namereplace",):
            continue
        attempt((enc, err), lambda: text.encode(enc, err))
for data in [b"abc", b"a\xff", b"\xc3", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80\x80\x80", b"\x80a\xbf"]:
    for enc in ["utf-8", "ascii", "latin-1"]:
        for err in ["strict", "ignore", "replace", "backslashreplace", "surrogateescape"]:
            attempt((data, enc, err), lambda: data.decode(enc, err))
for data in [b"\xff\xfea\x00", b"a\x00b", b"\x00a", b"\xfe\xff\x00a", b"", b"\x00\xd8a\x00", b"\x3d\xd8\x00\xde", b"\x00\xdc"]:
    for enc in ["utf-16", "utf-16-le", "utf-16-be"]:
        for err in ["strict", "ignore", "replace"]:
            attempt((data, enc, err), lambda: data.decode(enc, err))
for data in [b"\xff\xfe\x00\x00a\x00\x00\x00", b"a\x00\x00\x00", b"a\x00\x00", b"\x00\x00\x11\x00", b""]:
    for enc in ["utf-32", "utf-32-le", "utf-32-be"]:
        for err in ["strict", "replace"]:
            attempt((data, enc, err), lambda: data.decode(enc, err))
attempt("kw", lambda: "é".encode(errors="ignore", encoding="ascii"))
attempt("kw", lambda: b"\xe9".decode(encoding="latin-1"))
attempt("ty", lambda: "a".encode(5))
attempt("ty", lambda: b"a".decode(None))
attempt("sur", lambda: "\ud800".encode("utf-8"))
attempt("sur", lambda: "\ud800".encode("utf-8", "surrogatepass"))
attempt("sur", lambda: "a\udcffb".encode("utf-8", "surrogateescape"))
try:
    b"ab\xffcd".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
    print(repr(e), e.args)
try:
    "ab\u20accd".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason)
    print(isinstance(e, ValueError), isinstance(e, UnicodeError))
