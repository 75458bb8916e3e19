a = 1; b = 2; print(a + b)
total = (1 +
         2
         + 3)
text = "x" \
    "y"
values = [
    1,
    2,  # comment
]


class Empty: pass


def nothing(): ...


if a: b = 5; print(b)
print(total, text, values, nothing(), Empty.__name__, ...)
