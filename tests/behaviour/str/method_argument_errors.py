def part0():
    try:
        print("abc".split(5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".split(sep=5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".split(",", 1, 2))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".split(x=1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("a b c".split(maxsplit=1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".split(""))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".join([1, 2]))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".join(5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".join())
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".replace("a"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".replace(1, "b"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".replace("a", 2))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".replace("a", "b", "c"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".find(1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".find())
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".find("a", "b"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".find("c", None, None))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".find("a", 1.5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".index("z"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".count(None))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".startswith(1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".startswith(("a", 1)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".startswith(("x", 1)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".endswith(["c"]))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".strip(1))
    except Exception as e:
        print(type(e).__name__, e)


part0()
def part1():
    try:
        print("abc".strip("a", "b"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".center("x"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".center(5.5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".center(6, 1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".center(6, "ab"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".ljust())
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".zfill("5"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".zfill(5, 6))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".partition(""))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".partition(1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".rpartition(None))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".removeprefix(1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".removesuffix(None))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".upper(1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".lower(x=1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".encode(1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".encode("nope"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".encode("utf-8", None))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("é".encode("ascii"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".expandtabs("a"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".translate(5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".isdigit(5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".format_map(5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".title(1, 2))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".rsplit(None, "a"))
    except Exception as e:
        print(type(e).__name__, e)


part1()
def part2():
    try:
        print("abc".splitlines(1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".capitalize(None))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".rfind("b", 0, "x"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".casefold(1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".maketrans(5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".maketrans("a", "bc"))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".maketrans("a", 5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(str.maketrans("ab", "cd", 5))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print("abc".swapcase(3))
    except Exception as e:
        print(type(e).__name__, e)


part2()
