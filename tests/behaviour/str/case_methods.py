for s in ("hello world", "HELLO", "hElLo wOrLd", "they're bill's", "123abc", "", "ñandú"):
    print(s.upper(), "|", s.lower(), "|", s.capitalize(), "|", s.title(), "|", s.swapcase(), "|", s.casefold())
