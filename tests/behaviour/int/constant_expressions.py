print(-10 ** 30, 10 ** 30, 2 ** 64 - 1, -(2 ** 63), ~(1 << 70), 7 // -2, -7 % 3, 7 % -3, -7 // 2, 1 << 100 >> 98, 0 ** 0, (-1) ** 7, (-1) ** 1000001, 2 ** 1023)
print(60 * 60 * 24 * 365, 0xff ^ 0x0f, 5 & -4, 3 | -8, -1 >> 100, 2 ** -1, 10 ** 18 * 10 ** 18 // 10 ** 17, 2 ** 1024 - 2 ** 1024 + 1)
def clip(v):
    return v if -10 ** 30 < v < 10 ** 30 else v % 1000003
print(clip(10 ** 31), clip(5), clip(-10 ** 30), clip(10 ** 30 - 1))
try:
    print(1 // 0)
except ZeroDivisionError as e:
    print(e)
try:
    print(1 << -1)
except ValueError as e:
    print(e)
print(True + 1, -True, 2 ** 100 % 97, -(-5), +7)
