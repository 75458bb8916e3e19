print(float(), float(3), float(-7), float(True), float(2**53 + 1), float(10**20), int(3.99), int(-3.99), bool(0.0), bool(0.1), bool(-0.0), str(2.50), bool(float("nan")))
try:
    float([])
except TypeError as error:
    print(error)
try:
    float(None)
except TypeError as error:
    print(error)
