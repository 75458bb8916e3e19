print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (0).to_bytes(1, "big"), (255).to_bytes(1, "little"))
print((-1).to_bytes(2, "big", signed=True), (-128).to_bytes(1, "little", signed=True), (2**64).to_bytes(9, "big"))
print((0x12345678).to_bytes(4, "big").hex(), (0).to_bytes(0, "big"))
for value, length, signed in ((256, 1, False), (-1, 2, False), (128, 1, True), (2**64, 8, False)):
    try:
        print(value.to_bytes(length, "big", signed=signed))
    except OverflowError as error:
        print("OverflowError", error)
