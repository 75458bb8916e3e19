import struct
print(struct.pack("<HBb", 1000, 200, -5), struct.unpack("<HBb", b"\xe8\x03\xc8\xfb"))
print(struct.pack(">I", 0xdeadbeef), struct.unpack(">i", b"\xff\xff\xff\xfe"), struct.calcsize("<HBI"), struct.calcsize("bi"), struct.calcsize("3s"))
print(struct.pack("f", 1.5), struct.pack("<d", -2.25), struct.unpack("<f", b"\x00\x00\x20\x40"), struct.unpack(">d", struct.pack(">d", 3.14)))
print(struct.pack("<e", 1.5), struct.unpack("<e", b"\x00\x3e"))
print(struct.pack("5s2xc?", b"abc", b"z", True), struct.unpack("5s2xc?", b"abc\x00\x00\x00\x00z\x01"))
print(struct.pack("4p", b"abcdef"), struct.unpack("4p", b"\x03abc"))
print(struct.pack("<q", -1), struct.unpack("<Q", b"\xff" * 8), struct.pack(">3H", 1, 2, 3))
buf = bytearray(8)
struct.pack_into("<HH", buf, 2, 1, 2)
print(buf, struct.unpack_from("<H", buf, 4))
print(list(struct.iter_unpack("<BB", b"\x01\x02\x03\x04")))
s = struct.Struct("<hh")
print(s.size, s.pack(1, -1), s.unpack(b"\x01\x00\x02\x00"), s.format)
for f in [lambda: struct.pack("<B", 256), lambda: struct.pack("<H", -1), lambda: struct.pack("<b", 200), lambda: struct.pack("<i", 1 << 31), lambda: struct.pack("<B"), lambda: struct.pack("<B", 1, 2), lambda: struct.unpack("<H", b"a"), lambda: struct.pack("<k", 1), lambda: struct.pack("<h", 1 << 20), lambda: struct.unpack_from("<I", b"abc"), lambda: struct.pack_into("<I", bytearray(3), 0, 1), lambda: struct.pack("<B", "a"), lambda: struct.pack("<f", "a"), lambda: struct.pack("s", "a"), lambda: struct.pack("3"), lambda: struct.pack("<Q", 1 << 64), lambda: struct.pack("<I", -1), lambda: struct.pack("c", b"ab"), lambda: list(struct.iter_unpack("<H", b"abc"))]:
    try:
        print(f())
    except struct.error as e:
        print("error:", e)
try:
    struct.pack("<f", 1e300)
except OverflowError as e:
    print(e)
print(struct.pack("<f", 0.1), struct.pack("<e", 65504.0), struct.pack("<f", 1e-42), struct.unpack("<f", struct.pack("<f", 1e-42)), struct.pack("<e", 1e-7), struct.unpack("<e", b"\x01\x00"), struct.pack("<f", float("inf")), struct.unpack("<f", b"\x00\x00\xc0\x7f"))
def header(data):
    magic, version, length = struct.unpack(">4sHI", data[:10])
    return magic.decode(), version, length
print(header(b"KRAT\x00\x01\x00\x00\x00\x10"))
