print(abs(-9223372036854775808), abs(-2**31), abs(-2**63 + 1), abs(-128))
def f(x):
    return abs(x)
print(f(-2**63), f(-2**31))
y = -2**63
for i in range(3):
    print(abs(y + i), abs(-y - i))
if min([-2147483649, 1], default=10) > abs(-9223372036854775808):
    print("no")
