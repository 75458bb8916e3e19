def f(n):
    if n: return b"\xff".decode()
    return [][1]
for i in (0, 1):
    try: f(i)
    except Exception as e:
        print(isinstance(e, UnicodeError), isinstance(e, (UnicodeError,)), isinstance(e, UnicodeDecodeError), isinstance(e, ValueError), isinstance(e, LookupError))
        print(type(e).__name__, e.args if not isinstance(e, (UnicodeError,)) else "none")
