for text in ("plain", "it's", 'say "hi"', "it's \"both\"", "tab\t", "new\nline", "back\\slash", "\x00\x1f\x7f", "\x80\xa0\xad", "é€", "\U0001F600", "\ud800", "", "\u200b", "\u3000"):
    print(repr(text), len(text))
print(["a'b", 'c"d', "\n"], {"k": 'v"'}, ("x",))
