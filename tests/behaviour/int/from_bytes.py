print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"", "big"))
print(int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b"\xff\xfe", "little", signed=True))
print(int.from_bytes(b"\xff" * 9, "big"), int.from_bytes(b"\x80" + b"\x00" * 8, "big", signed=True))
print(int.from_bytes(bytearray([1, 2, 3]), "little"), int.from_bytes([1, 0], "big"))
