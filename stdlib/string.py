# `string`: its constants, `capwords` and `Template`.
whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = (
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\v\f"
)


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **kws):
        return self._substituted(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._substituted(mapping, kws, True)

    def _substituted(self, mapping, keywords, is_safe):
        text = self.template
        parts = []
        at = 0
        while True:
            start = text.find("$", at)
            if start < 0:
                parts.append(text[at:])
                return "".join(parts)
            parts.append(text[at:start])
            at = start + 1
            if text[at : at + 1] == "$":
                parts.append("$")
                at += 1
                continue
            is_braced = text[at : at + 1] == "{"
            first = at + 1 if is_braced else at
            end = first
            while end < len(text) and _is_of_name(text[end], end == first):
                end += 1
            name = text[first:end]
            if not name or (is_braced and text[end : end + 1] != "}"):
                if not is_safe:
                    lines = text[:start].splitlines(keepends=True)
                    line = 1
                    column = start + 1
                    if lines:
                        line = len(lines)
                        column = start - len("".join(lines[:-1])) + 1
                        if lines[-1].endswith("\n"):
                            line += 1
                            column = 1
                    raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
                parts.append("$")
                continue
            at = end + 1 if is_braced else end
            if name in keywords:
                parts.append(str(keywords[name]))
            elif is_safe and name not in mapping:
                parts.append(text[start:at])
            else:
                parts.append(str(mapping[name]))


def _is_of_name(character, is_first):
    if character == "_" or "a" <= character <= "z" or "A" <= character <= "Z":
        return True
    return not is_first and "0" <= character <= "9"
