# Shifts and masks of 32 bits: CRC-32 of 1 KB, bit by bit.
from machine import ADC


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            if crc & 1:
                crc = crc >> 1 ^ 0xEDB88320
            else:
                crc >>= 1
    return crc ^ 0xFFFFFFFF


zero = ADC(0).read_u16()
data = bytearray(1024)
for i in range(1024):
    data[i] = (i * 7 + zero) & 0xFF
print(crc32(data) >> 1)
