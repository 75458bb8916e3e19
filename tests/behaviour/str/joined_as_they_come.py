# join() of what is made for it, and text that grows: with and without a list, with texts that somebody else sees too, of
# all kinds of characters; errors, and in which order things happen.
DIGITS = "0123456789abcdef"


def encode(state):
    return "".join(DIGITS[(state * i) >> 3 & 15] for i in range(40))


def separated(words, separator):
    return separator.join([word.upper() for word in words if word])


def counted(n):
    return ", ".join(str(i) for i in range(n))


def letters(n):
    return "-".join(chr(97 + i) for i in range(n))


def wide(codes):
    return "".join([chr(code) for code in codes])


def pieces(text):
    out = ""
    for i in range(len(text)):
        out += text[i]
        out += "|"
        if i % 3 == 2:
            out += text[i:] + "é"
    return out


def seen(n):
    out = ""
    kept = []
    for i in range(n):
        out += "x"
        if i % 4 == 1:
            kept.append(out)
        out += str(-i)
    kept.append(out)
    return kept


def two(n):
    left = right = ""
    for i in range(n):
        left += str(i)
        right = left + right[:1]
        left += "."
    return left, right


def begun_anew(words):
    lines = []
    line = ""
    for word in words:
        if len(line) + len(word) > 8:
            lines.append(line)
            line = ""
        line += word
        line += " "
    lines.append(line)
    return lines


def nested(rows):
    return "\n".join(" ".join(str(cell) for cell in row) for row in rows)


def same_separator(words):
    separator = "+"
    text = separator.join([word for word in words])
    separator = "-"
    return text + separator.join(words)


def out_of_range(text):
    try:
        return "".join([text[i] for i in range(len(text) + 1)])
    except IndexError as error:
        return str(error)


def bad_code(codes):
    try:
        return "/".join(chr(code) for code in codes)
    except ValueError as error:
        return str(error)


def parameter(text, n):
    for i in range(n):
        text += "!"
    return text


def told(log, x):
    log.append(x)
    return x


def wrong_items():
    log = []
    try:
        print(",".join(told(log, x) for x in ["a", 1, "b", None]))
    except TypeError as error:
        print(error, log)
    log = []

    def items():
        for x in ["a", 2.5, "b"]:
            yield told(log, x)
        raise KeyError("end")

    try:
        print(",".join(items()))
    except KeyError as error:
        print("KeyError", error, log)


print(encode(77))
print(repr(separated(["a", "", "bc", "d"], "; ")), repr(separated([], ", ")), repr(separated(["q"], "--")))
print(counted(0), counted(1), counted(12))
print(letters(0), letters(1), letters(5))
print(wide([65, 233, 8364, 128512, 66]), len(wide([65, 233, 8364, 128512, 66])))
print(pieces("abcdefg"))
print(pieces("añb€c"))
print(seen(10))
print(two(12))
print(begun_anew("the quick brown fox jumps over it".split()))
print(nested([[1, 2], [], [3]]))
print(same_separator(["p", "q"]))
print(out_of_range("xyz"))
print(bad_code([65, 66]), bad_code([65, 0x110000]), bad_code([-1]))
word = "w"
print(parameter(word, 30), word)
wrong_items()
long_text = ""
for i in range(300):
    long_text += str(i * 7)
    if i % 50 == 0:
        long_text += "é"
print(len(long_text), long_text[:20], long_text[-20:], sum(ord(c) for c in long_text))
total = 0
for c in "aé€😀z":
    total = total * 3 + ord(c)
print(total)
for n in (0, 9, 10, 99, 100, 12345, 2147483647, -2147483648, -7):
    text = "n"
    for turn in range(2):
        text += str(n)
        text += ";"
    print(text)
