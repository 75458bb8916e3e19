# Loops that look at the numbers of characters alone, ord() of characters of a text, and numbers appended to text.
def checksum(text):
    result = 0
    for c in text:
        result = (result * 31 + ord(c)) & 0xFFFF
    return result


def both(text):
    shown = ""
    for c in text:
        shown += str(ord(c)) + c
    return shown


def after(text):
    last = ""
    for last in text:
        print(ord(last), end=" ")
    return last


def at(text, i):
    try:
        return ord(text[i])
    except IndexError as error:
        return str(error)


def numbers(n):
    text = ""
    for i in range(-n, n):
        if text:
            text += ","
        text += str(i * 1000)
    return text


def wide(n):
    text = "é"
    for i in range(n):
        text += str(i)
        text += "€"
    return text


def kept(n):
    text = ""
    seen = []
    for i in range(n):
        text += str(i)
        seen.append(text)
    return seen


for text in ("", "abc", "héllo €😀!", "\x00\x7f\x80"):
    print(checksum(text), both(text), after(text) == text[-1:], len(text))
for i in (0, 1, 2, 3, -1, -3, -4):
    print(at("abc", i), at("a€😀", i))
print(numbers(5), wide(4), kept(4))
total = 0
for c in "break here":
    if ord(c) == 32:
        break
    total += ord(c)
else:
    total = -1
print(total)
for c in "ab":
    for d in "cd":
        print(ord(c) - ord(d), end=" ")
print()
big = ""
for i in (0, -1, 2147483647, -2147483648, 99999999999, True):
    big += str(i) + ";"
print(big)
small = ""
for i in (0, 9, 10, 255, -7):
    small += str(i)
print(small, len(small))
