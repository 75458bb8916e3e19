print("a b c".split(), "  a  b ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "".split(), "".split(","), " a b  c ".split(" "), "a b c d".split(None, 2), "a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), "abc".split("abc"), "a--b--c".split("--"), "a\tb\nc\r\nd".split(), "x".split("x", 0), "a b".split(maxsplit=0))
print("one\ntwo\r\nthree\rfour\n".splitlines(), "a\n\nb".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x1cc\u2028d".splitlines())
try:
    "a".split("")
except ValueError as error:
    print(error)
