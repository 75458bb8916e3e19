import math


def solve(a, b, c):
    d = b * b - 4 * a * c
    if d < 0:
        return ()
    if d == 0:
        return (-b / (2 * a),)
    root = math.sqrt(d)
    return ((-b - root) / (2 * a), (-b + root) / (2 * a))


for coefficients in ((1, -3, 2), (1, 2, 1), (1, 0, 1), (2.0, -7.5, 3), (1, 0, -2)):
    print(coefficients, solve(*coefficients))
