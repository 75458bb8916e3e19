# `text += piece` in loops: whoever was given the text before sees what it was then.


def build(n):
    text = ""
    for i in range(n):
        if i:
            text += ","
        text += str(i)
    return text


print(build(0), build(1), build(30))
print(len(build(200)), build(200)[-20:])


def kept(n):
    text = "a"
    seen = []
    for i in range(n):
        text += chr(98 + i)
        seen.append(text)
    text += "!"
    return text, seen


print(kept(5))


def halves(n):
    text = "x"
    other = text
    for i in range(n):
        text += text
        if i == 1:
            other = text
        text += "-"
    return text, other


print(halves(4))


def unicode(n):
    text = "e"
    for i in range(n):
        text += "\u00e9" if i % 2 else "\U0001f600"
        text += "z"
    return text


print(unicode(5), len(unicode(5)), unicode(5)[3], ascii(unicode(2)))


def iterated():
    text = "abc"
    for character in text:
        text += character
        for inner in text:
            if inner == "c":
                text += "+"
                break
    return text


print(iterated())


class Holder:
    def __init__(self):
        self.last = ""


def in_fields(holder, n):
    text = "<"
    for i in range(n):
        text += str(i)
        if i % 3 == 0:
            holder.last = text
    text += ">"
    return text


holder = Holder()
print(in_fields(holder, 8), holder.last)


def as_key(n):
    text = "k"
    table = {}
    for i in range(n):
        text += "k"
        table[text] = i
    return table


print(as_key(4))


def closures(n):
    text = "c"
    made = []
    for i in range(n):
        text += str(i)
        made.append(lambda text=text: text)
    return [f() for f in made]


print(closures(4))


def raising(n):
    text = "r"
    try:
        for i in range(n):
            text += str(i)
            if i == 3:
                raise ValueError(text)
    except ValueError as error:
        text += "?"
        return text, str(error)
    return text, ""


print(raising(2), raising(9))


def while_loop(limit):
    text = ""
    while len(text) < limit:
        text += "ab"
        if text == "abab":
            text += "|"
    before = text
    text += "end"
    return before, text, text > before, text is before


print(while_loop(9))


def reset(words):
    lines = []
    line = ""
    for word in words:
        if len(line) + len(word) > 8:
            lines.append(line)
            line = ""
        if line:
            line += " "
        line += word
    lines.append(line)
    return lines


print(reset("the quick brown fox jumps over a lazy dog".split()))


def parameter(text, n):
    for i in range(n):
        text += "p"
    return text


base = "base"
print(parameter(base, 3), base, parameter(base, 0) is base)


def two(n):
    a = b = "s"
    for i in range(n):
        a += "a"
        b += "b"
        if i == 2:
            b = a
    return a, b


print(two(5))


def formatted(n):
    text = ""
    for i in range(n):
        text += f"{i:02d}:"
        print(text, end=" ")
    print()
    return f"[{text}]" + text.upper() + text * 2 + text[1:3]


print(formatted(3))


def many(n):
    total = 0
    for i in range(n):
        text = ""
        for j in range(i % 23):
            text += chr(65 + j)
        total += len(text)
        parts = [text, text]
        parts[0] += "!"
        total += len(parts[0])
    return total


print(many(120))
message = ""
for n in range(40):
    message += str(n * n)
    message += ";"
print(len(message), message[:20])
TABLE = (0, 12, 25, 37, 50, 62, 74, 86)


def look(i):
    try:
        return TABLE[i]
    except IndexError as error:
        return str(error)


print([TABLE[i & 7] for i in range(12)], look(7), look(8), look(-8), look(-9), look(True))
NAMES = ("mon", "tue", "wed")
print([NAMES[i] for i in range(-3, 3)])
MIXED = (1, "a", 2.5)
print([MIXED[i] for i in range(3)])
