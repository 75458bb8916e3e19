# `json`. Writer and reader are inner functions: these exist once whatever they are given, while a function of the module
# would be made once for each shape of value.


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
_UNESCAPED = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def _quoted(text, ensure_ascii):
    parts = ['"']
    start = 0
    for position, character in enumerate(text):
        if " " <= character <= "~":
            if character != '"' and character != "\\":
                continue
        elif character > "~" and not ensure_ascii:
            continue
        parts.append(text[start:position])
        start = position + 1
        escape = _ESCAPES.get(character)
        if escape is not None:
            parts.append(escape)
            continue
        code = ord(character)
        if code > 0xFFFF:
            code -= 0x10000
            parts.append(f"\\u{0xD800 | (code >> 10):04x}\\u{0xDC00 | (code & 0x3FF):04x}")
        else:
            parts.append(f"\\u{code:04x}")
    parts.append(text[start:])
    parts.append('"')
    return "".join(parts)


def _number(value, allow_nan):
    if value != value:
        text = "NaN"
    elif value == _INFINITY:
        text = "Infinity"
    elif value == -_INFINITY:
        text = "-Infinity"
    else:
        return repr(value)
    if not allow_nan:
        raise ValueError("Out of range float values are not JSON compliant")
    return text


_INFINITY = float("inf")


class JSONEncoder:
    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        self.item_separator = ", " if indent is None else ","
        self.key_separator = ": "
        if separators is not None:
            self.item_separator = separators[0]
            self.key_separator = separators[1]
        self._default = default

    def default(self, o):
        if self._default is not None:
            return self._default(o)
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        parts = []
        _writer(self, parts)(o, "\n")
        return "".join(parts)

    def iterencode(self, o):
        parts = []
        _writer(self, parts)(o, "\n")
        for part in parts:
            yield part


# `newline` ends a line and indents the next one as far as the container around the value is.
def _writer(encoder, parts):
    indent = ""
    if encoder.indent is not None:
        indent = encoder.indent if isinstance(encoder.indent, str) else " " * encoder.indent
    is_indented = encoder.indent is not None
    ensure_ascii = encoder.ensure_ascii
    open_containers = []

    def write(value, newline):
        if value is None:
            parts.append("null")
        elif value is True:
            parts.append("true")
        elif value is False:
            parts.append("false")
        elif isinstance(value, str):
            parts.append(_quoted(value, ensure_ascii))
        elif isinstance(value, int):
            parts.append(repr(int(value)))
        elif isinstance(value, float):
            parts.append(_number(value, encoder.allow_nan))
        else:
            if encoder.check_circular:
                for container in open_containers:
                    if container is value:
                        raise ValueError("Circular reference detected")
            open_containers.append(value)
            if isinstance(value, (list, tuple)):
                if not value:
                    parts.append("[]")
                else:
                    inner = newline + indent
                    parts.append("[" + inner if is_indented else "[")
                    is_first = True
                    for item in value:
                        if not is_first:
                            parts.append(encoder.item_separator)
                            if is_indented:
                                parts.append(inner)
                        is_first = False
                        write(item, inner)
                    if is_indented:
                        parts.append(newline)
                    parts.append("]")
            elif isinstance(value, dict):
                if not value:
                    parts.append("{}")
                else:
                    write_dict(value, newline)
            else:
                write(encoder.default(value), newline)
            open_containers.pop()

    def write_dict(value, newline):
        inner = newline + indent
        parts.append("{" + inner if is_indented else "{")
        is_first = True
        keys = list(value)
        if encoder.sort_keys:
            keys.sort()
        for key in keys:
            if isinstance(key, str):
                name = key
            elif key is None:
                name = "null"
            elif key is True:
                name = "true"
            elif key is False:
                name = "false"
            elif isinstance(key, int):
                name = repr(int(key))
            elif isinstance(key, float):
                name = _number(key, encoder.allow_nan)
            elif encoder.skipkeys:
                continue
            else:
                raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")
            if not is_first:
                parts.append(encoder.item_separator)
                if is_indented:
                    parts.append(inner)
            is_first = False
            parts.append(_quoted(name, ensure_ascii))
            parts.append(encoder.key_separator)
            write(value[key], inner)
        if is_indented:
            parts.append(newline)
        parts.append("}")

    return write


def dumps(
    obj,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=JSONEncoder,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
):
    return cls(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
    ).encode(obj)


def dump(
    obj,
    fp,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=JSONEncoder,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
):
    fp.write(
        cls(
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            check_circular=check_circular,
            allow_nan=allow_nan,
            indent=indent,
            separators=separators,
            default=default,
            sort_keys=sort_keys,
        ).encode(obj)
    )


def _reader(text, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant):
    end = len(text)
    position = 0

    def skip_space():
        nonlocal position
        while position < end and text[position] in " \t\n\r":
            position += 1

    def hex4(at):
        if at + 4 > end:
            raise JSONDecodeError("Invalid \\uXXXX escape", text, at - 1)
        code = 0
        for digit in text[at : at + 4]:
            if "0" <= digit <= "9":
                code = code * 16 + ord(digit) - 48
            elif "a" <= digit <= "f" or "A" <= digit <= "F":
                code = code * 16 + (ord(digit) & 0xF) + 9
            else:
                raise JSONDecodeError("Invalid \\uXXXX escape", text, at - 1)
        return code

    # Behind the opening quote.
    def read_string():
        nonlocal position
        begin = position - 1
        parts = []
        while True:
            start = position
            while position < end and text[position] != '"' and text[position] != "\\" and text[position] >= " ":
                position += 1
            if position >= end:
                raise JSONDecodeError("Unterminated string starting at", text, begin)
            if position > start:
                parts.append(text[start:position])
            character = text[position]
            if character == '"':
                position += 1
                return "".join(parts)
            if character != "\\":
                raise JSONDecodeError("Invalid control character at", text, position)
            position += 1
            if position >= end:
                raise JSONDecodeError("Unterminated string starting at", text, begin)
            character = text[position]
            position += 1
            if character != "u":
                plain = _UNESCAPED.get(character)
                if plain is None:
                    raise JSONDecodeError("Invalid \\escape", text, position - 2)
                parts.append(plain)
                continue
            code = hex4(position)
            position += 4
            if 0xD800 <= code <= 0xDBFF and text[position : position + 2] == "\\u":
                low = hex4(position + 2)
                if 0xDC00 <= low <= 0xDFFF:
                    code = 0x10000 + ((code & 0x3FF) << 10 | low & 0x3FF)
                    position += 6
            parts.append(chr(code))

    def read_object():
        nonlocal position
        pairs = []
        skip_space()
        if text[position : position + 1] == "}":
            position += 1
        else:
            while True:
                if text[position : position + 1] != '"':
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", text, position)
                position += 1
                key = read_string()
                skip_space()
                if text[position : position + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", text, position)
                position += 1
                skip_space()
                pairs.append((key, read()))
                skip_space()
                character = text[position : position + 1]
                if character == "}":
                    position += 1
                    break
                if character != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", text, position)
                position += 1
                skip_space()
        if object_pairs_hook is not None:
            return object_pairs_hook(pairs)
        if object_hook is not None:
            return object_hook(dict(pairs))
        return dict(pairs)

    def read_array():
        nonlocal position
        items = []
        skip_space()
        if text[position : position + 1] == "]":
            position += 1
            return items
        while True:
            items.append(read())
            skip_space()
            character = text[position : position + 1]
            if character == "]":
                position += 1
                return items
            if character != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, position)
            position += 1
            skip_space()

    def read_digits():
        nonlocal position
        start = position
        while position < end and "0" <= text[position] <= "9":
            position += 1
        return position > start

    def read_number():
        nonlocal position
        start = position
        if text[position] == "-":
            position += 1
        if text[position : position + 1] == "0":
            position += 1
        elif not read_digits():
            raise JSONDecodeError("Expecting value", text, start)
        is_float = False
        last = position
        if text[position : position + 1] == ".":
            position += 1
            if read_digits():
                is_float = True
                last = position
            else:
                position = last
        if text[position : position + 1] in ("e", "E"):
            position += 1
            if text[position : position + 1] in ("+", "-"):
                position += 1
            if read_digits():
                is_float = True
                last = position
        position = last
        digits = text[start:position]
        if is_float:
            return float(digits) if parse_float is None else parse_float(digits)
        return int(digits) if parse_int is None else parse_int(digits)

    def constant(name, value):
        nonlocal position
        position += len(name)
        return value if parse_constant is None else parse_constant(name)

    def read():
        nonlocal position
        character = text[position : position + 1]
        if character == '"':
            position += 1
            return read_string()
        if character == "{":
            position += 1
            return read_object()
        if character == "[":
            position += 1
            return read_array()
        if character == "n" and text[position : position + 4] == "null":
            position += 4
            return None
        if character == "t" and text[position : position + 4] == "true":
            position += 4
            return True
        if character == "f" and text[position : position + 5] == "false":
            position += 5
            return False
        if character == "N" and text[position : position + 3] == "NaN":
            return constant("NaN", float("nan"))
        if character == "I" and text[position : position + 8] == "Infinity":
            return constant("Infinity", _INFINITY)
        if character == "-" and text[position : position + 9] == "-Infinity":
            return constant("-Infinity", -_INFINITY)
        if character == "-" or ("0" <= character <= "9"):
            return read_number()
        raise JSONDecodeError("Expecting value", text, position)

    def read_all():
        skip_space()
        value = read()
        skip_space()
        if position != end:
            raise JSONDecodeError("Extra data", text, position)
        return value

    def read_from(start):
        nonlocal position
        position = start
        value = read()
        return value, position

    return read_all, read_from


class JSONDecoder:
    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.object_pairs_hook = object_pairs_hook

    def _reader(self, text):
        return _reader(
            text, self.object_hook, self.object_pairs_hook, self.parse_float, self.parse_int, self.parse_constant
        )

    def decode(self, s):
        return self._reader(s)[0]()

    def raw_decode(self, s, idx=0):
        return self._reader(s)[1](idx)


def loads(
    s,
    *,
    cls=None,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
):
    if isinstance(s, (bytes, bytearray)):
        text = s.decode()
    elif isinstance(s, str):
        text = s
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    if cls is not None:
        return cls(
            object_hook=object_hook,
            parse_float=parse_float,
            parse_int=parse_int,
            parse_constant=parse_constant,
            object_pairs_hook=object_pairs_hook,
        ).decode(text)
    return _reader(text, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)[0]()


def load(
    fp,
    *,
    cls=None,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
):
    return loads(
        fp.read(),
        cls=cls,
        object_hook=object_hook,
        parse_float=parse_float,
        parse_int=parse_int,
        parse_constant=parse_constant,
        object_pairs_hook=object_pairs_hook,
    )
