import cmath
def show(z):
    print(f"{z.real:.10f} {z.imag:.10f}")
z = 3 + 4j
print(cmath.phase(1j), cmath.polar(3 + 4j))
show(cmath.rect(2, cmath.pi / 2))
for f in (cmath.exp, cmath.log, cmath.sqrt, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh, cmath.log10):
    for v in (0.5 + 0.25j, -1.5 + 2j, 2, -3j):
        show(f(v))
print(cmath.sqrt(-1), cmath.sqrt(4), cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isnan(complex("nan")), cmath.isinf(1j), cmath.isfinite(z))
show(cmath.log(8, 2))
try:
    cmath.log(0)
except ValueError as e:
    print(e)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf)
