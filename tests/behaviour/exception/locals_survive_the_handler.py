# Locals changed inside the try block have their newest values in the handler and after it.
def f(values):
    count = 0
    last = None
    ratio = 0.5
    try:
        for v in values:
            count += 1
            last = v
            ratio *= 2
            if 10 // v > 5:
                count += 100
    except ZeroDivisionError:
        count += 1000
        ratio = -ratio
    except TypeError as error:
        last = str(error)
    return count, last, ratio


print(f([5, 1, 0, 3]), f([]), f([3, "a"]), f([2, 2]))


def retry(limit):
    attempts = 0
    while True:
        try:
            attempts += 1
            if attempts < limit:
                raise RuntimeError(attempts)
            return attempts
        except RuntimeError as error:
            seen = error.args[0]
    return seen


print(retry(5), retry(1))
