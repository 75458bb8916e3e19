print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 2.5001, 1e15 + 0.5)])
print([type(round(x)).__name__ for x in (0.5, 1e20)], round(1e20), round(123456789012.7))
print([round(x, 2) for x in (2.675, 1.005, 0.125, 0.375, -1.115, 1234.5678, 0.0, 5e-324)])
print(round(1234.5678, -2), round(1234.5678, 0), type(round(1.5, 0)).__name__, round(2.5, None), round(15.0, -1), round(25.0, -1))
for x in (float("inf"), float("nan")):
    try:
        round(x)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
    print(round(x, 2))
