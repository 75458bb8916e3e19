# Values that fit a byte in storage must not be added in a byte.
levels = [250, 251, 252, 253, 254, 255]
print([level + 1 for level in levels], [level * level for level in levels], [level << 8 for level in levels], [-level for level in levels], [level - 256 for level in levels])
small = [-128, -127, 127]
print([abs(s) for s in small], [-s for s in small], [s * s for s in small], [s // -1 for s in small])
words = [65535, 65534, 0]
print([w * w for w in words], [w + w for w in words], [w - 65536 for w in words], [~w for w in words])
