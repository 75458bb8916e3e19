mask = (1 << 100) - 1
print(-1 & mask == mask, -2 & mask, -1 ^ mask, -1 | mask)
print((-(1 << 100)) & 0xFF, (-(1 << 100) - 1) & 0xFF, (-(1 << 100)) | 0xFF, (-(1 << 100)) ^ 0xFF)
print(0xFFFFFFFF & -1, 0xFFFFFFFF & ~0xF0, ~0xFFFFFFFF, ~0xFFFFFFFFFFFFFFFF)
print((2**64 - 1) ^ (2**64 - 1), (2**200) & (2**200 - 1))
