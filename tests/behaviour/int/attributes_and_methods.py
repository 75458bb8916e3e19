print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (True).real)
print((6).__add__(4), (6).__eq__(6), (6).__hash__() == hash(6), int.__name__, (5).__class__.__name__)
print((5).as_integer_ratio(), (-7).__abs__(), (7).__floordiv__(2), (7).__index__())
