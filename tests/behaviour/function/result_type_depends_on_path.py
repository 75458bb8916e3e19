def parse(text):
    if text == "":
        return None
    if text.isdigit():
        return int(text)
    if "." in text:
        return float(text)
    return text


for text in ("", "42", "2.5", "abc"):
    value = parse(text)
    print(type(value).__name__, value)
values = [parse(t) for t in ("1", "2.0", "3")]
print(values, sum(values))
