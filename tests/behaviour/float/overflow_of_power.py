try:
    print(10.0 ** 400)
except OverflowError as error:
    print(type(error).__name__, error)
try:
    print(float(10 ** 400))
except OverflowError as error:
    print(type(error).__name__, error)
try:
    print(1.5 * 10 ** 400)
except OverflowError as error:
    print(type(error).__name__, error)
print(1e200 * 1e200, 1e-200 * 1e-200, 2.0 ** -1080)
