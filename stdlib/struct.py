# `struct`. A format is taken apart into fields (code, count, size, padding before it) each time; that is a few dozen steps, and
# a constant format needs no storage but its text.
import _float_bits


class error(Exception):
    pass


_STANDARD = {
    "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8,
    "e": 2, "f": 4, "d": 8, "s": 1, "p": 1,
}  # fmt: skip


def _text(format):
    if isinstance(format, (bytes, bytearray)):
        return format.decode()
    if isinstance(format, str):
        return format
    raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")


def _fields(format):
    native = True
    big = _float_bits.is_big_endian()
    start = 0
    if format and format[0] in "@=<>!":
        start = 1
        if format[0] != "@":
            native = False
            big = format[0] in ">!" or (format[0] == "=" and big)
    fields = []
    offset = 0
    count = -1
    for position in range(start, len(format)):
        code = format[position]
        if code in " \t\n\r\f\v":
            if count >= 0:
                raise error("bad char in struct format")
            continue
        if "0" <= code <= "9":
            count = (0 if count < 0 else count * 10) + ord(code) - 48
            continue
        size = _STANDARD.get(code, 0)
        if native and code in "lLnNP":
            size = _float_bits.word_size()
        if not size:
            raise error("bad char in struct format")
        padding = -offset % size if native else 0
        times = 1 if count < 0 else count
        offset += padding + size * times
        fields.append((code, times, size, padding))
        count = -1
    if count >= 0:
        raise error("repeat count given without format specifier")
    return fields, big, offset


def calcsize(format, /):
    return _fields(_text(format))[2]


def _wanted(fields):
    wanted = 0
    for code, times, _, _ in fields:
        if code in "sp":
            wanted += 1
        elif code != "x":
            wanted += times
    return wanted


# CPython packs in the machine's own order by other functions, with other texts, than in the other order.
def _range_error(code, size, number, is_swapped):
    if size == 8:
        return error("int too large to convert" if is_swapped else "argument out of range")
    is_signed = code in "bBhiln" or (code == "H" and not is_swapped)
    low = -(1 << 63) if is_signed else 0
    high = (1 << 63) if is_signed else (1 << 64)
    if not low <= number < high:
        return error("argument out of range")
    if code == "b":
        return error("byte format requires -128 <= number <= 127")
    if code == "B":
        return error("ubyte format requires 0 <= number <= 255")
    if code == "h" and not is_swapped:
        return error("short format requires -32768 <= number <= 32767")
    if code == "H" and not is_swapped:
        return error("ushort format requires 0 <= number <= 65535")
    if code in "hiln":
        return error(f"'{code}' format requires {-(1 << size * 8 - 1)} <= number <= {(1 << size * 8 - 1) - 1}")
    return error(f"'{code}' format requires 0 <= number <= {(1 << size * 8) - 1}")


def _index(value):
    if isinstance(value, int):
        return int(value)
    if hasattr(value, "__index__"):
        return value.__index__()
    raise error("required argument is not an integer")


def _float(value):
    if isinstance(value, (int, float)):
        return float(value)
    if hasattr(value, "__float__"):
        return value.__float__()
    if hasattr(value, "__index__"):
        return float(value.__index__())
    raise error("required argument is not a float")


def _put(buffer, bits, size, big):
    for i in range(size):
        buffer.append((bits >> (8 * (size - 1 - i if big else i))) & 0xFF)


def _check_count(name, fields, values):
    wanted = _wanted(fields)
    if len(values) != wanted:
        raise error(f"{name} expected {wanted} items for packing (got {len(values)})")


def _pack(format, values):
    fields, big, _ = _fields(_text(format))
    _check_count("pack", fields, values)
    buffer = bytearray()
    at = 0
    for code, times, size, padding in fields:
        for _ in range(padding):
            buffer.append(0)
        if code == "x":
            for _ in range(times):
                buffer.append(0)
            continue
        if code in "sp":
            value = values[at]
            at += 1
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{code}' must be a bytes object")
            taken = bytes(value)
            if code == "p":
                if not times:
                    continue
                taken = taken[: min(times - 1, 255)]
                buffer.append(len(taken))
                times -= 1
            taken = taken[:times]
            buffer.extend(taken)
            for _ in range(times - len(taken)):
                buffer.append(0)
            continue
        for _ in range(times):
            value = values[at]
            at += 1
            if code == "c":
                if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                    raise error("char format requires a bytes object of length 1")
                buffer.append(value[0])
            elif code == "?":
                buffer.append(1 if value else 0)
            elif code == "e":
                _put(buffer, _float_bits.half_bits(_float(value)), 2, big)
            elif code == "f":
                _put(buffer, _float_bits.single_bits(_float(value)), 4, big)
            elif code == "d":
                number = _float(value)
                low = _float_bits.double_bits_low(number)
                high = _float_bits.double_bits_high(number)
                _put(buffer, high if big else low, 4, big)
                _put(buffer, low if big else high, 4, big)
            else:
                number = _index(value)
                if code in "bhilqn":
                    limit = 1 << (size * 8 - 1)
                    if not -limit <= number < limit:
                        raise _range_error(code, size, number, big != _float_bits.is_big_endian())
                elif not 0 <= number < (1 << (size * 8)):
                    raise _range_error(code, size, number, big != _float_bits.is_big_endian())
                if size <= 4:
                    _put(buffer, number & 0xFFFFFFFF, size, big)
                else:
                    low = number & 0xFFFFFFFF
                    high = (number >> 32) & 0xFFFFFFFF
                    _put(buffer, high if big else low, 4, big)
                    _put(buffer, low if big else high, 4, big)
    return bytes(buffer)


def _get(buffer, offset, size, big):
    bits = 0
    for i in range(size):
        bits |= buffer[offset + i] << (8 * (size - 1 - i if big else i))
    return bits & 0xFFFFFFFF


# `offset` is where the buffer's items begin.
def _unpack(fields, big, buffer, offset):
    values = []
    for code, times, size, padding in fields:
        offset += padding
        if code == "x":
            offset += times
            continue
        if code == "s":
            values.append(bytes(buffer[offset : offset + times]))
            offset += times
            continue
        if code == "p":
            length = min(buffer[offset], times - 1) if times else 0
            values.append(bytes(buffer[offset + 1 : offset + 1 + length]))
            offset += times
            continue
        for _ in range(times):
            if code == "c":
                values.append(bytes(buffer[offset : offset + 1]))
            elif code == "?":
                values.append(buffer[offset] != 0)
            elif code == "e":
                values.append(_float_bits.half(_get(buffer, offset, 2, big) & 0xFFFF))
            elif code == "f":
                values.append(_float_bits.single(_get(buffer, offset, 4, big)))
            else:
                if size <= 4:
                    number = _get(buffer, offset, size, big)
                    if code in "bhiln" and number >> (size * 8 - 1):
                        values.append(number - (1 << (size * 8)))
                    else:
                        values.append(number)
                else:
                    first = _get(buffer, offset, 4, big)
                    second = _get(buffer, offset + 4, 4, big)
                    high = first if big else second
                    low = second if big else first
                    if code == "d":
                        values.append(_float_bits.double(high, low))
                    elif code in "qln" and high >= 0x80000000:
                        values.append((high << 32 | low) - (1 << 64))
                    else:
                        values.append(high << 32 | low)
            offset += size
    return tuple(values)


def pack(format, /, *v):
    return _pack(format, v)


def pack_into(format, buffer, offset, /, *v):
    if isinstance(buffer, (bytes, str)):
        raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
    fields, _, size = _fields(_text(format))
    _check_count("pack_into", fields, v)
    length = len(buffer)
    if offset < 0:
        if offset + size > 0:
            raise error(f"no space to pack {size} bytes at offset {offset}")
        if offset + length < 0:
            raise error(f"offset {offset} out of range for {length}-byte buffer")
        offset += length
    if length - offset < size:
        raise error(
            f"pack_into requires a buffer of at least {size + offset} bytes for packing {size} bytes at offset {offset} "
            f"(actual buffer size is {length})"
        )
    position = offset
    for byte in _pack(format, v):
        buffer[position] = byte
        position += 1


def _check_buffer(buffer):
    if isinstance(buffer, (str, int, float, list, tuple)) or buffer is None:
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")


def unpack(format, buffer, /):
    _check_buffer(buffer)
    fields, big, size = _fields(_text(format))
    if len(buffer) != size:
        raise error(f"unpack requires a buffer of {size} bytes")
    return _unpack(fields, big, buffer, 0)


def unpack_from(format, /, buffer, offset=0):
    _check_buffer(buffer)
    fields, big, size = _fields(_text(format))
    length = len(buffer)
    if offset < 0:
        if offset + size > 0:
            raise error(f"not enough data to unpack {size} bytes at offset {offset}")
        if offset + length < 0:
            raise error(f"offset {offset} out of range for {length}-byte buffer")
        offset += length
    if length - offset < size:
        raise error(
            f"unpack_from requires a buffer of at least {size + offset} bytes for unpacking {size} bytes at offset {offset} "
            f"(actual buffer size is {length})"
        )
    return _unpack(fields, big, buffer, offset)


def iter_unpack(format, buffer, /):
    _check_buffer(buffer)
    fields, big, size = _fields(_text(format))
    if not size:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return _rows(fields, big, buffer, size)


def _rows(fields, big, buffer, size):
    for offset in range(0, len(buffer), size):
        yield _unpack(fields, big, buffer, offset)


class Struct:
    def __init__(self, format):
        self.format = _text(format)
        self.size = calcsize(self.format)

    def pack(self, *v):
        return _pack(self.format, v)

    def pack_into(self, buffer, offset, *v):
        pack_into(self.format, buffer, offset, *v)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)
