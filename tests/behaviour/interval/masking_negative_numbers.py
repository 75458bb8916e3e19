for x in (-1, -2, -128, -129, -255, -256, -257, -65536, -(2**31), -(2**31) - 1, -(2**63)):
    print(x, x & 0xFF, x & 0xFFFF, x & 0xFFFFFFFF, x % 256, x >> 1, x >> 8, (x ^ 0xFF) & 0xFF, -x & 0xFF, ~x & 0xFFF, x | 1, x // 256)
