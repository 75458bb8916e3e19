print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"), (2.5).real, (2.5).imag, (2.5).conjugate(), (2.5).__class__.__name__)
print((3.7).__trunc__(), (3.7).__floor__(), (3.2).__ceil__(), (-3.7).__trunc__(), (-3.7).__floor__())
