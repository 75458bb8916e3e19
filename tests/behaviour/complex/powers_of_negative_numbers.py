# A negative number to a fractional power is complex.
def rounded(z):
    return (round(z.real, 6), round(z.imag, 6)) if isinstance(z, complex) else z


base = -8
print(rounded(base ** (1 / 3)), rounded(pow(-8, 0.5)), rounded((-2) ** 1.5))
for number in (4.0, -4.0, 0.25):
    for exponent in (2, 0.5, -1.5):
        print(number, exponent, rounded(number**exponent), rounded(pow(number, exponent)))
values = [9, -9, 2.25, -2.25]
print([rounded(value**0.5) for value in values])
