print(pow(2, 10, 1000), pow(3, 200, 13), pow(-3, 3, 7), pow(3, 3, -7), pow(7, 0, 1), pow(2, 1000, 10**9 + 7))
print(pow(3, -1, 11), pow(12345678901234567890, 98765432109876543210, 10**18 + 9))
try:
    pow(2, -1, 4)
except ValueError as error:
    print("ValueError", error)
try:
    pow(2, 2, 0)
except ValueError as error:
    print("ValueError", error)
