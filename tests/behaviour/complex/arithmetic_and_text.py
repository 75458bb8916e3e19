for t in ["1", "-2.5j", "3e-2+4J", "(1+2j)", " ( 1-j ) ", "j", "-j", "+1", "1e5j", "nan+infj", "1 + 2j", "", "()", "a", "1+", "1j+2", "--1", "1+-2j", "infj", "1e", "(1", "1.5e+3-2.5E-1j"]:
    try:
        print(repr(t), complex(t))
    except ValueError as e:
        print(repr(t), e)
print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex(real=3), complex(imag=2), complex(1j, 1j), complex(True), complex("1j"))
z = 3 + 4j
print(z.real, z.imag, z.conjugate(), abs(z), -z, +z, z * 2, z / 2, z ** 2, z == 3 + 4j, z != 3, hash(3 + 0j) == hash(3))
print(z + 1, 1 - z, z * z, 1 / z, z ** 0.5, 2 ** z, z ** -1, (1 + 0j) == 1, 1j ** 2, 0j, -0j, complex(0, -0.0), complex(-0.0, 0))
print(repr(1e20 + 1e-7j), str(complex(float("inf"), float("nan"))), complex(1e16, 1), 1j * 1j, bool(0j), bool(1j))
for f in [lambda: z < 1, lambda: z // 1, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: complex("x", 1), lambda: complex(1, "2"), lambda: complex([]), lambda: complex(1, []), lambda: z / 0, lambda: 0j ** -1, lambda: divmod(z, 2), lambda: round(z), lambda: z.real.imag]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(f"{z:.2f} {z:>20} {z!r:<12}|", "%s" % z, "{:g}".format(1.5 + 2j), sum([1j, 2, 3.5]))
