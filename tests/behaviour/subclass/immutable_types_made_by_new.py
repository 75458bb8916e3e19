# Classes that derive from immutable types: __new__ makes the value, __init__ may take anything.
class Length(int):
    def __new__(cls, value, unit="m"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{int(self)}{self.unit}"


class Octal(int):
    def __new__(cls, text):
        return int.__new__(cls, text, 8)


class Celsius(float):
    def __init__(self, value, place="?"):
        self.place = place

    def __new__(cls, value, place="?"):
        return float.__new__(cls, value)

    def warm(self):
        return self > 20


class Word(str):
    def __new__(cls, text):
        return str.__new__(cls, text.lower())

    def __init__(self, text):
        self.original = text

    def vowels(self):
        return sum(1 for letter in self if letter in "aeiou")


class Version(tuple):
    def __new__(cls, text):
        return super().__new__(cls, map(int, text.split(".")))

    @property
    def major(self):
        return self[0]

    def __str__(self):
        return ".".join(map(str, self))


class Tags(frozenset):
    def longest(self):
        return max(self, key=len)


class Packet(bytes):
    def checksum(self):
        return sum(self) & 0xFF


class Buffer(bytearray):
    def push(self, value):
        self.append(value & 0xFF)
        return self


class Phasor(complex):
    def power(self):
        return self.real ** 2 + self.imag ** 2


print(Length(5), Length(5, "km"), Length(3) + 1, [Length(7, "s")], Length(2) * Length(4), Length(7) > 6, hash(Length(5)) == hash(5))
print(type(Length(1) + 1).__name__, Length(300).to_bytes(2, "big"), Length(6).bit_length(), isinstance(Length(1), int), {Length(1): "a"}[1])
print(Octal("17"), Octal("17").real, divmod(Octal("12"), 3), divmod(25, Octal("12")), -Octal("1"), list(range(Octal("3"))))
print(Celsius(21.5, "roof").warm(), Celsius(3).place, Celsius(2.5) * 2, round(Celsius(2.567), 1), f"{Celsius(3.14159):.2f}")
word = Word("HELLO")
print(word, word.original, word.vowels(), word + "!", word.find("l", 3), word == "hello", len(word), word[1:3], word.encode(), repr(word))
version = Version("1.12.3")
print(version, version.major, version > Version("1.9"), version == (1, 12, 3), version[1:], list(version), hash(version) == hash((1, 12, 3)))
print(Tags(["a", "long", "mid"]).longest(), sorted(Tags("ab") | {"c"}), len(Tags()), Tags("a") == {"a"}, Tags("x"), Tags(), type(Tags("a") & {"a"}).__name__)
print(Packet(b"\x01\xff\x02").checksum(), Packet(b"ab") + b"c", Packet(b"abc")[1:], Packet(b"abc").find(b"c", 1), Packet.fromhex("0a0b"), Packet(b"x").hex())
buffer = Buffer(b"ab").push(0x163).push(100)
buffer[0] = 65
buffer += b"!"
print(buffer, len(buffer), buffer.decode(), buffer.pop(), bytes(buffer), buffer == b"Abcd")
print(Phasor(3, 4).power(), Phasor(1, 2) * 2, abs(Phasor(3, 4)), Phasor(1, 2) == 1 + 2j, Phasor(1, 2).conjugate(), Phasor(0.5))
print([base.__name__ for base in Length.__mro__], Word.__base__.__name__, issubclass(Packet, bytes), isinstance(buffer, bytearray))
for attempt in (lambda: Length(), lambda: Octal("9"), lambda: Version("1.x"), lambda: Packet([300]), lambda: word.missing):
    try:
        print(attempt())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
