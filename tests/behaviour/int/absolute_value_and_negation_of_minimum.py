def describe(x):
    return x, -x, abs(x), +x


print(describe(-(2**30)))
print(describe(-(2**31)))
print(describe(-(2**63)))
print(describe(2**63))
print(describe(0))
