numbers = (0, 1, -1, 5, -6, 255, -256, 2**31, -(2**31), 2**32 - 1, -(2**32), 2**64, -(2**64) - 3)
for a in numbers:
    print(a, ~a, [a & b for b in numbers], [a | b for b in numbers], [a ^ b for b in numbers])
