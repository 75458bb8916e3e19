SMALL = [1, 2, 4, 8]
MIXED = [1, -1, 128, 32768, 2**31, 2**63]
print([a * b for a in SMALL for b in MIXED])
BYTES = (200, 100, 255)
print(sum(BYTES), BYTES[0] + BYTES[2], BYTES[1] - BYTES[0], BYTES[2] * BYTES[2] * BYTES[2] * BYTES[2])
names = {0: "zero", 255: "byte", 256: "more", -1: "minus", 2**40: "big"}
for key in (0, 255, 256, -1, 2**40, 2**40 + 0.0, 1):
    print(names.get(key, "none"), end=" ")
print()
