buffer = bytearray(4)
buffer[0] = 200
value = buffer[0] + 100
print(value, buffer[0] * 2, buffer[0] << 4)
buffer[1] = value & 0xFF
buffer[2] = (buffer[0] * 3) % 256
buffer[0] += 55
print(buffer, list(buffer))
try:
    buffer[0] += 1
except ValueError as error:
    print(error, buffer[0])
buffer[3] -= 0
try:
    buffer[3] -= 1
except ValueError as error:
    print(error, buffer[3])
