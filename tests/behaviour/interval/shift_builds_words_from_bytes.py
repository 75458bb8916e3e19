data = bytes([0xFF, 0xEE, 0xDD, 0xCC, 0xBB, 0xAA, 0x99, 0x88, 0x77])
word = 0
for byte in data:
    word = word << 8 | byte
    print(word, hex(word))
print(data[0] << 24 | data[1] << 16 | data[2] << 8 | data[3], data[0] << 8 | data[1], (data[0] << 8 | data[1]) - 0x10000, data[3] << 56)
value = data[1] << 8 | data[0]
if value & 0x8000:
    value -= 0x10000
print(value, [word >> shift & 0xFF for shift in range(0, 72, 8)], 1 << data[8] % 70)
