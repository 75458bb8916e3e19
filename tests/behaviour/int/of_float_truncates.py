for x in (0.0, 0.9, -0.9, 1.5, -1.5, 2147483647.9, 2147483648.0, -2147483649.5, 1e10, 1e19, -1e25, 2.0**63):
    print(x, int(x))
for x in (float("inf"), float("-inf"), float("nan")):
    try:
        int(x)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
