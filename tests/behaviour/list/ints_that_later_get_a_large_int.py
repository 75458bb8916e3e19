values = [0] * 4
values[1] = 255
values[2] = 65536
print(values)
values[3] = 2**40
print(values, values[3] + values[2])
values[0] = -(2**70)
print(values, sum(values), min(values))
bits = [0, 1, 1]
bits[0] -= 1
bits[1] = 300
print(bits)
