VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no Roman numeral")
    result = []
    for value, letters in VALUES:
        count, n = divmod(n, value)
        result.append(letters * count)
    return "".join(result)


def from_roman(text):
    total = 0
    for value, letters in VALUES:
        while text.startswith(letters):
            total += value
            text = text[len(letters) :]
    return total


def in_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    sign, n = ("-", -n) if n < 0 else ("", n)
    text = ""
    while True:
        n, digit = divmod(n, base)
        text = digits[digit] + text
        if not n:
            return sign + text


for n in (1, 4, 9, 14, 1994, 2024, 3999, 0, 4000):
    try:
        print(n, to_roman(n), from_roman(to_roman(n)) == n)
    except ValueError as error:
        print(error)
for n in (0, 255, -255, 2**40, 10**20):
    print([in_base(n, b) for b in (2, 7, 16, 36)], [int(in_base(n, b), b) == n for b in (3, 35)])
