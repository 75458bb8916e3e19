#!/usr/bin/env python3
"""Prints what CPython says of numbers: the golden vectors of the runtime's number tests.

    python3 numbers_vectors.py > numbers_vectors.txt

One line a fact: operation, arguments, result, separated by tabs; backslash, tab and newline in texts are escaped.
Integers are hexadecimal, floats the hexadecimal bits of a double ("32" operations: of a float). An exception is
"!Name: text". Operations on 32-bit floats are computed here with fractions, exactly.
"""
import math
import random
import struct
from fractions import Fraction

random.seed(20240611)


def bits(value):
    return struct.pack(">d", value).hex()


def escaped(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def line(*fields):
    print("\t".join(escaped(str(field)) for field in fields))


def result_of(action):
    try:
        return action()
    except Exception as error:  # every exception is a result here
        text = str(error.args) if isinstance(error, OverflowError) and len(error.args) == 2 else str(error)
        return "!" + type(error).__name__ + ": " + text


def float32_bits(value):
    """The bits of the float nearest to a Fraction, ties to even; overflow gives infinity."""
    sign = 0x80000000 if value < 0 else 0
    value = abs(value)
    if value == 0:
        return sign
    exponent = value.numerator.bit_length() - value.denominator.bit_length() - 1
    while Fraction(2) ** (exponent + 1) <= value:
        exponent += 1
    unit = Fraction(2) ** max(exponent - 23, -149)
    mantissa = round(value / unit)
    if mantissa * unit >= Fraction(2) ** 128:
        return sign | 0x7F800000
    if unit == Fraction(2) ** -149:
        return sign | mantissa
    shift = int(math.log2(unit)) + 149
    return sign | (mantissa + (shift << 23))


def random_integer(limit):
    size = random.choice([1, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, limit])
    kind = random.randrange(6)
    if kind == 0:
        value = 1 << random.randrange(size)
    elif kind == 1:
        value = (1 << size) - 1
    elif kind == 2:
        value = (1 << size) - (1 << random.randrange(size))
    else:
        value = random.getrandbits(size)
    return -value if random.random() < 0.4 else value


def integers():
    pairs = [(random_integer(300), random_integer(150)) for _ in range(55)]
    pairs += [((1 << 128) - 1, (1 << 64) - 1), (1 << 127, (1 << 64) - 1), (7, -2), (-7, 2), (6, -3), (0, -5),
              (0x7FFF800100000000 << 64, 0x8000000200000005 << 32)]
    for a, b in pairs:
        line("add", hex(a), hex(b), hex(a + b))
        line("sub", hex(a), hex(b), hex(a - b))
        line("mul", hex(a), hex(b), hex(a * b))
        line("bits", hex(a), hex(b), hex(a & b), hex(a | b), hex(a ^ b))
        line("gcd", hex(a), hex(b), hex(math.gcd(a, b)))
        line("compare", hex(a), hex(b), (a > b) - (a < b))
        if b != 0:
            line("floordiv", hex(a), hex(b), hex(a // b), hex(a % b))
            line("truediv", hex(a), hex(b), result_of(lambda: bits(a / b)))
            line("truediv32", hex(a), hex(b), "%08x" % (float32_bits(Fraction(a, b)) or (0x80000000 if b < 0 else 0)))
    for _ in range(40):
        a, count = random_integer(300), random.choice([0, 1, 15, 16, 17, 31, 32, 33, 64, 100, 301])
        line("shift", hex(a), count, hex(a << count), hex(a >> count))
        line("isqrt", hex(abs(a)), hex(math.isqrt(abs(a))))
        line("hash61", hex(a), hex(hash(a)))
        hash31 = (1 if a >= 0 else -1) * (abs(a) % (2**31 - 1))
        line("hash31", hex(a), hex(-2 if hash31 == -1 else hash31))
        base = random.choice([2, 3, 7, 8, 10, 10, 10, 16, 26, 32, 36])
        line("text", hex(abs(a)), base, in_base(abs(a), base))
    for _ in range(40):
        base, exponent = abs(random_integer(40)), random.choice([0, 1, 2, 3, 5, 8, 13, 29])
        line("pow", hex(base), exponent, hex(base**exponent))
        modulus = abs(random_integer(150)) + 1
        power = abs(random_integer(100))
        line("modpow", hex(base % modulus), hex(power), hex(modulus), hex(pow(base, power, modulus)))
    for a in [0, 1, -1, 127, 128, -128, -129, 255, 256, 0x7FFF, 0x8000, -0x8000, -0x8001] + [random_integer(90) for _ in range(15)]:
        for count in (0, 1, 2, 8, 13):
            order, signed = random.choice(["little", "big"]), random.random() < 0.6
            result = result_of(lambda: a.to_bytes(count, order, signed=signed).hex())
            line("tobytes", hex(a), count, order, int(signed), result)
            if result and not result.startswith("!"):
                line("frombytes", result, order, 1, hex(int.from_bytes(bytes.fromhex(result), order, signed=True)))
                line("frombytes", result, order, 0, hex(int.from_bytes(bytes.fromhex(result), order)))
    for _ in range(90):
        a = random_integer(random.choice([70, 130, 130, 1030]))
        line("tofloat", hex(a), result_of(lambda: bits(float(a))))
        line("tofloat32", hex(a), "%08x" % float32_bits(Fraction(a)))
    for a in [2**53 + 1, 2**53 + 3, 2**54 + 2, 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**128 - 2**103, 2**24 + 1]:
        line("tofloat", hex(a), result_of(lambda: bits(float(a))))
        line("tofloat32", hex(a), "%08x" % float32_bits(Fraction(a)))


def in_base(value, base):
    digits = ""
    while True:
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[value % base] + digits
        value //= base
        if value == 0:
            return digits


SPECIAL_FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, 3.5, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 10.0, 100.0, 1e15, 1e16, 1e17, 1e22,
                  1e23, 123456789.0, 9007199254740992.0, 9007199254740993.0, 9999999999999998.0, 1e-3, 1e-4, 1e-5, 1.25e-7,
                  5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 4.35, 2.675, 1.005,
                  0.15, 0.25, 0.35, 9.995, 99.5, 999999.5, 0.00001234, 1e100, 1e-100, 2.0**-44, 2.0**70, 2.0**-1000,
                  math.pi, math.e, float("inf"), float("-inf"), float("nan")]


def random_float():
    kind = random.randrange(5)
    if kind == 0:
        return struct.unpack(">d", random.getrandbits(64).to_bytes(8, "big"))[0]
    if kind == 1:
        return round(random.uniform(-1000, 1000), random.randrange(6))
    if kind == 2:
        return random.uniform(-1, 1) * 10.0 ** random.randrange(-20, 20)
    if kind == 3:
        return float(random.randrange(-1000, 1000)) / 8
    return struct.unpack("f", struct.pack("f", random.uniform(-1e6, 1e6)))[0]


def floats():
    values = SPECIAL_FLOATS + [random_float() for _ in range(60)]
    for value in values:
        line("repr", bits(value), repr(value))
        if value == value:
            line("hashfloat", bits(value), hex(hash(value)))
            line("hex", bits(value), value.hex())
        if math.isfinite(value):
            line("fromfloat", bits(value), hex(int(value)))
            line("roundint", bits(value), hex(round(value)), hex(math.floor(value)), hex(math.ceil(value)))
            for digits in (random.randrange(-5, 20), random.randrange(0, 4), random.choice([-400, -309, -308, -1, 0, 1, 22, 400])):
                line("round", bits(value), digits, result_of(lambda: bits(round(value, digits))))
        near = int(value) + random.randrange(-1, 2) if math.isfinite(value) else random_integer(70)
        for a in (near, random_integer(70)):
            order = 2 if value != value else (a > value) - (a < value)
            line("comparefloat", hex(a), bits(value), order)
    some = [0.0, -0.0, 1.0, -1.0, 0.5, 3.0, -3.0, -2.0, 1e308, 1e-308, 5e-324, float("inf"), float("-inf"), float("nan")]
    pairs = [(a, b) for a in some for b in some] + [(random_float(), random_float()) for _ in range(60)]
    pairs += [(-1e-100, 1e100), (5.5, 0.1), (1.0, 0.1), (-1.0, 0.1), (6.0, 3.0)]
    for a, b in pairs:
        line("divmod", bits(a), bits(b), result_of(lambda: bits(divmod(a, b)[0])), result_of(lambda: bits(divmod(a, b)[1])))
        def power():
            try:
                value = a**b
            except OverflowError as error:
                if error.args == ("complex exponentiation",):
                    return "complex"
                raise
            return "complex" if isinstance(value, complex) else bits(value)
        line("powfloat", bits(a), bits(b), result_of(power))
    for text in ["0x1.8p1", "0x.8", "0x8.", "1.8p-3", "-0X1P+10", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1p-1074",
                 "0x0.8p-1074", "0x0.81p-1074", "  0x1  ", "", "0x", "0xg", "0x1p", "1_0", "inf", "-Infinity", "NaN", "0x1.00000000000008",
                 "0x1.000000000000080000000000001", "0x123456789abcdef0123456789p-20", "0x1p99999999999", "p1", "."]:
        line("fromhex", text, result_of(lambda: bits(float.fromhex(text))))


def parsing():
    texts = ["0", "-0", "+0", "1", " 1 ", "\t1\n", "1.", ".1", ".", "", " ", "-", "+", "1e5", "1E5", "1e+5", "1e-5", "1e", "1e+", "e5",
             "1_000", "1__0", "_1", "1_", "1_.0", "1._0", "1.0_1", "1e1_0", "1e_1", "1_e1", "inf", "-inf", "+Inf", "INFINITY", "infinit",
             "nan", "-nan", "NaN", "nan1", "0x10", "1 2", "1,5", "--1", "1e400", "-1e400", "1e-400", "1e308", "1.7976931348623159e308",
             "1.7976931348623158e308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "0e999999999999", "1e999999999999",
             "1e-999999999999", "9007199254740993", "9007199254740992.99999", "9007199254740993.000000000000000000000000000000001",
             "0.000000000000000000000000000000000000000000000000000001", "123456789012345678901234567890", "\x1c1\x1f",
             "8.5", "1" + "0" * 400, "0." + "0" * 400 + "1", "1" + "0" * 400 + "e-400", "16777217", "16777217.0000001", "16777219",
             "3.4028235677973366e38", "3.4028235677973365e38", "7.0064923216240853e-46", "7.0064923216240854e-46", "1e-45", "1e39"]
    for _ in range(70):
        digits = "".join(random.choice("0123456789") for _ in range(random.choice([1, 3, 8, 17, 20, 40])))
        point = random.randrange(len(digits) + 1)
        texts.append(digits[:point] + "." + digits[point:] + random.choice(["", "e%d" % random.randrange(-330, 310), "e%d" % random.randrange(-50, 40)]))
    for _ in range(8):
        # Exactly between two doubles, and a little beside.
        value = abs(random_float()) or 1.0
        middle = (Fraction(value) + Fraction(math.nextafter(value, math.inf))) / 2
        exact = exact_decimal(middle)
        if len(exact) < 400:
            texts += [exact, exact + "0" * 20 + "1", exact[:-1] + "4999"]
    for text in texts:
        result = result_of(lambda: bits(float(text)))
        line("parsefloat", text, "!" if result.startswith("!") else result)
        if not result.startswith("!") and math.isfinite(float(text)) and "9999999" not in text:
            line("parsefloat32", text, "%08x" % (float32_bits(Fraction(text.strip())) | (0x80000000 if "-0" == text else 0)))
    for text in ["0", "-0", "00", "000_0", "01", "0_1", "1_0", "1__0", "_1", "1_", "", " ", "-", "+5", " 42 ", "\n42\t", "0x1f", "0X1F", "0x_1f",
                 "0x", "0x_", "0b101", "0b102", "0o17", "0o18", "1f", "zz", "Zz", "9", "0b1", "b1", "- 1", "1 2", "1.0", "0xg", "--1", "2147483647",
                 "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
                 "-9223372036854775809", "4294967296", "18446744073709551616", "99999999999999999999999", "-123_456_789_012_345_678_901"]:
        for base in (10, 0, 16, random.choice([1, 2, 8, 36, 37])):
            line("parseint", text, base, result_of(lambda: hex(int(text, base))))


def exact_decimal(value):
    """A fraction whose denominator is a power of two, in decimal digits."""
    places = value.denominator.bit_length() - 1
    digits = str(value.numerator * 5**places).rjust(places + 1, "0")
    return digits[:-places] + "." + digits[-places:] if places else digits


def specs(types, count):
    for _ in range(count):
        spec = random.choice(["", "", "", "<", ">", "^", "=", "*<", "*>", "x^", "0=", " =", "\u20ac^", "\U0001f600<"])
        spec += random.choice(["", "", "", "+", "-", " "])
        spec += random.choice(["", "", "", "", "z"])
        spec += random.choice(["", "", "", "#"])
        spec += random.choice(["", "", "", "0"])
        spec += random.choice(["", "", "1", "5", "8", "9", "10", "11", "12", "20", "27"])
        spec += random.choice(["", "", "", ",", "_"])
        spec += random.choice(["", "", "", ".0", ".1", ".2", ".3", ".6", ".10", ".17", ".25"])
        yield spec + random.choice(types)


def formats():
    fixed = ["", "zz", "5", "05", ".", ".d", "9999999999999999999999", ".3d", "\x01", ",\x01", "\u00e9", "_,", ",_", ",,", "__", "c", ",c", "_c",
             "05c", "+c", "#c", "\u20ac", "s", "d", "10s", "=5", "05s", "+", " ", "#", "z", ".2", ",", "_", "n", ",n", "5 ", "<<5", "<<<5", "{<5",
             "#x", "#010x", "_x", ",x", "_b", "#_o", "X", "#X", ".2147483648f", "z.0f", "%", ".1%", "\u20ac>6", "\u2028", "010,", "020_x"]
    ints = [0, 1, -1, 65, 255, -255, 1234567, -1234567, 2**31 - 1, -2**31, 2**31, 2**63 - 1, -2**63, 2**64, -10**25, 0x20ac, 0x1F600, 0x110000, 0xD800]
    for spec in fixed:
        for value in random.sample(ints, 3):
            format_line("int", value, spec)
        for value in [1.0, -2.5, 1e20]:
            format_line("float", value, spec)
        for value in ["", "abc", "\u00e4\u20ac\U0001f600"]:
            format_line("str", value, spec)
        format_line("complex", 1.5 - 2j, spec)
    for spec in specs(["", "d", "d", "x", "X", "o", "b", "c", "n", "f", "s"], 230):
        format_line("int", random.choice(ints + [random_integer(100)]), spec)
    for spec in specs(["", "", "e", "E", "f", "F", "g", "G", "n", "%", "d"], 450):
        format_line("float", random.choice(SPECIAL_FLOATS + [random_float() for _ in range(40)]), spec)
    for spec in specs(["", "s", "s", "d"], 60):
        format_line("str", random.choice(["", "a", "hello", "\u00e4\u00f6\u00fc", "\u20ac\U0001f600x"]), spec)
    for spec in specs(["", "", "e", "f", "g", "n", "%"], 80):
        value = complex(random.choice(SPECIAL_FLOATS), random.choice(SPECIAL_FLOATS + [random_float()]))
        format_line("complex", value, spec)


def value_field(kind, value):
    if kind == "int":
        return hex(value)
    if kind == "float":
        return bits(value)
    if kind == "complex":
        return bits(value.real) + bits(value.imag)
    return value


def format_line(kind, value, spec):
    result = result_of(lambda: format(value, spec))
    # Characters that are not text cannot be in a text file.
    if not any(0xD800 <= ord(character) < 0xE000 for character in result):
        line("format", kind, value_field(kind, value), spec, result)


def printf():
    for text in ["%d", "%.5d", "%08.3d", "%-08d", "%+x", "%#x", "%#o", "%#X", "%# x", "%i", "%u", "%ld", "%hd", "%lld", "%y", "%", "%5", "%.d", "%0-5d",
                 "%+ d", "%#.8x", "%#08x", "%010.5x", "%-10.5x", "% .3d", "%zd", "%5%", "%%", "%.2147483648d", "%99999999999999999999d", "%\u00e9",
                 "%\u20ac", "\u20ac%y", "%(a", "%(a(b)", "%c", "%5c", "%05c", "%-5c", "%+c", "%20d", "%020d", "%-20d", "%+020d", "%\x01"]:
        for value in (42, -42, 0 if "c" in text else -(10**20)):
            line("printf", "int", text, value_field("int", value), result_of(lambda: text % ({} if "(" in text else () if text == "%%" else value)))
    for _ in range(130):
        text = "%" + "".join(random.sample("-+ #0", random.choice([0, 0, 1, 2, 3]))) + random.choice(["", "5", "12", "20"])
        text += random.choice(["", ".", ".0", ".1", ".2", ".7", ".20"]) + random.choice("eEfFgG")
        value = random.choice(SPECIAL_FLOATS + [random_float() for _ in range(30)])
        line("printf", "float", text, bits(value), result_of(lambda: text % value))
    for text in ["%s", "%5s", "%-5s", "%.2s", "%05s", "%5.1s", "%+s", "%#s", "%r"]:
        for value in ["", "abc", "\u00e4\u20ac\U0001f600"]:
            if text != "%r":
                line("printf", "str", text, value, result_of(lambda: text % value))


integers()
floats()
parsing()
formats()
printf()
