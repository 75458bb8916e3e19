def down(n):
    try:
        if n == 0:
            raise OverflowError("bottom")
        down(n - 1)
    finally:
        trail.append(n)


trail = []
try:
    down(30)
except OverflowError as error:
    print(error, trail == list(range(31)))


def collect(n):
    try:
        if n:
            return collect(n - 1) + 1
        raise LookupError
    except LookupError:
        if n == 3:
            return 100
        raise


print(collect(10))
