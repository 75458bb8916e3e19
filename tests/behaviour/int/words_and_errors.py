# Errors in functions that compute in machine words first: the same, at the same place, and only once.


def modulo_chain(a, b, rounds):
    for i in range(rounds):
        a = a * 3 + 1
        a %= b - i
    return a


def quotient_chain(a, b):
    total = 0
    while b > -3:
        total += a // b
        b -= 1
    return total


def shift_chain(a, counts):
    for i in range(len(counts)):
        a <<= counts[i]
        a >>= 1
    return a


def element_sum(values, last):
    total = 1
    for i in range(last):
        total = total * 3 + values[i]
    return total


def depth(n):
    return n + depth(n + 1)


def least_quotient(a, b):
    while a < 0:
        if b == 0:
            return a
        a = a // b
        b = b * b
    return a


for b in (7, 3, 2**31, 2**40):
    try:
        print(modulo_chain(5, b, 4))
    except ZeroDivisionError as error:
        print(error)
for a in (10, 2**31, 2**63, -(2**31), -(2**63)):
    try:
        print(quotient_chain(a, 2))
    except ZeroDivisionError as error:
        print(error)
for counts in ([1, 2], [31, 1], [40, 40], [1, -1], [0] * 3):
    try:
        print(shift_chain(3, counts), shift_chain(-(2**20), counts))
    except ValueError as error:
        print(error)
values = [2**15, 2**16, 2**31]
for last in (2, 3, 4):
    try:
        print(element_sum(values, last))
    except IndexError as error:
        print(error)
try:
    depth(1)
except RecursionError as error:
    print(error)
for a, b in ((-(2**31), -1), (-(2**63), -1)):
    print(least_quotient(a, b))
