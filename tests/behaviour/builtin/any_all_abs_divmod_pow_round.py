print(any([]), all([]), any([0, "", 1]), all([1, "a"]), all([1, 0]), any(x > 2 for x in range(5)), abs(-5), abs(5.5), abs(-(2**70)), abs(True), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(2**70, 10**9), pow(2, 10), pow(2, -1), pow(2.0, 3), pow(3, 4, 5), round(2.5), round(3.5), round(2.567, 2), round(7), round(-0.5), round(1e300) == int(1e300))


def log_all(values):
    for v in values:
        print("?", v, end=" ")
        yield v


print(any(log_all([0, 3, 5])), all(log_all([1, 0, 5])))
