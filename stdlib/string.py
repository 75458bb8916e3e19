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

    def get_identifiers(self):
        names = []
        for _, name, _, _ in self._fields():
            if name and name not in names:
                names.append(name)
        return names

    def is_valid(self):
        for _, name, _, _ in self._fields():
            if name is None:
                return False
        return True

    # What is between the delimiters, one by one: the text before it, the name ("" is a doubled delimiter, None what is
    # neither), where it begins and where the text goes on.
    def _fields(self):
        text = self.template
        mark = self.delimiter
        at = 0
        while True:
            start = text.find(mark, at)
            if start < 0:
                return
            before = text[at:start]
            at = start + len(mark)
            if text.startswith(mark, at):
                at += len(mark)
                yield before, "", start, at
                continue
            is_braced = text[at : at + 1] == "{"
            first = at + 1 if is_braced else at
            end = first
            while end < len(text) and _is_of_name(text[end], end == first):
                end += 1
            name = text[first:end]
            if not name or (is_braced and text[end : end + 1] != "}"):
                yield before, None, start, at
                continue
            at = end + 1 if is_braced else end
            yield before, name, start, at

    def _substituted(self, mapping, keywords, is_safe):
        text = self.template
        parts = []
        rest = 0
        for before, name, start, end in self._fields():
            parts.append(before)
            rest = end
            if name is None:
                if not is_safe:
                    first = start + len(self.delimiter)
                    lines = text[:first].splitlines(keepends=True)
                    column = first - len("".join(lines[:-1]))
                    raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {column}")
                parts.append(text[start:end])
            elif name == "":
                parts.append(self.delimiter)
            elif name in keywords:
                parts.append(str(keywords[name]))
            elif is_safe and name not in mapping:
                parts.append(text[start:end])
            else:
                parts.append(str(mapping[name]))
        parts.append(text[rest:])
        return "".join(parts)


def _is_of_name(character, is_first):
    if character == "_" or "a" <= character <= "z" or "A" <= character <= "Z":
        return True
    return not is_first and "0" <= character <= "9"


# The fields of a format string one by one, each through methods that a subclass may replace.
class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text = self._vformat(format_string, args, kwargs, used, 2, 0)[0]
        self.check_unused_args(used, args, kwargs)
        return text

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def _vformat(self, format_string, args, kwargs, used, depth, index):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if field is None:
                continue
            if field == "":
                if index < 0:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(index)
                index += 1
            elif field.isdigit():
                if index > 0:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                index = -1
            value, first = self.get_field(field, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec, index = self._vformat(spec, args, kwargs, used, depth - 1, index)
            parts.append(self.format_field(value, spec))
        return "".join(parts), index

    def parse(self, format_string):
        parts = []
        literal = ""
        at = 0
        size = len(format_string)
        while at < size:
            character = format_string[at]
            at += 1
            if character == "{" or character == "}":
                if at < size and format_string[at] == character:
                    parts.append((literal + character, None, None, None))
                    literal = ""
                    at += 1
                    continue
                if character == "}":
                    raise ValueError("Single '}' encountered in format string")
                if at >= size:
                    raise ValueError("Single '{' encountered in format string")
                depth = 1
                start = at
                while at < size and depth:
                    if format_string[at] == "{":
                        depth += 1
                    elif format_string[at] == "}":
                        depth -= 1
                    at += 1
                if depth:
                    raise ValueError("expected '}' before end of string")
                inside = format_string[start : at - 1]
                spec = ""
                conversion = None
                end = 0
                brackets = 0
                while end < len(inside) and (brackets or inside[end] not in ":!"):
                    if inside[end] == "[":
                        brackets += 1
                    elif inside[end] == "]":
                        brackets -= 1
                    end += 1
                field = inside[:end]
                rest = inside[end:]
                if rest[:1] == "!":
                    conversion = rest[1:2]
                    rest = rest[2:]
                if rest[:1] == ":":
                    spec = rest[1:]
                parts.append((literal, field, spec, conversion))
                literal = ""
            else:
                literal += character
        if literal:
            parts.append((literal, None, None, None))
        return parts

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first = field_name[:end]
        key = int(first) if first.isdigit() else first
        value = self.get_value(key, args, kwargs)
        while end < len(field_name):
            start = end + 1
            if field_name[end] == ".":
                end = start
                while end < len(field_name) and field_name[end] not in ".[":
                    end += 1
                value = getattr(value, field_name[start:end])
            else:
                end = field_name.index("]", start) + 1
                index = field_name[start : end - 1]
                value = value[int(index) if index.isdigit() else index]
        return value, key

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def format_field(self, value, format_spec):
        return format(value, format_spec)
