# int / int is a correctly rounded float, also where the operands do not fit one.
for a, b in ((1, 3), (7, 2), (-7, 2), (10, 5), (2**53 + 1, 1), (10**30, 10**29), (10**400, 10**399), (3, 2**70), (1, 10**320), (0, 5)):
    print(a / b)
try:
    print(10**400 / 3)
except OverflowError as error:
    print("OverflowError", error)
