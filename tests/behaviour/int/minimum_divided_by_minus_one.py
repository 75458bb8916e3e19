# The quotient that overflows every machine word.
def divide(a, b):
    return a // b, a % b


print(divide(-(2**30), -1))
print(divide(-(2**31), -1))
print(divide(-(2**62), -1))
print(divide(-(2**63), -1))
print(divide(-(2**64), -1))
