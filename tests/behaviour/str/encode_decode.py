print("aé€😀".encode("utf-8"), "abc".encode(), "abc".encode("ascii"), "é".encode("latin-1"), b"\xc3\xa9".decode(), b"abc".decode("ascii"), str(b"abc", "utf-8"), bytes("hé", "utf-8"))
for attempt in (lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: b"\xc3".decode("utf-8"), lambda: b"\x80".decode("ascii")):
    try:
        print(attempt())
    except UnicodeError as error:
        print(type(error).__name__, error)
print(b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), "aéb".encode("ascii", "replace"), "aéb".encode("ascii", "ignore"))
