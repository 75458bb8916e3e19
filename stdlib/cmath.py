# `cmath`: functions of complex numbers, from those of `math`.
import math

pi = math.pi
e = math.e
tau = math.tau
inf = math.inf
nan = math.nan
infj = complex(0.0, math.inf)
nanj = complex(0.0, math.nan)


def _complex(x):
    if isinstance(x, complex):
        return x
    if isinstance(x, (int, float)) or hasattr(x, "__complex__") or hasattr(x, "__float__") or hasattr(x, "__index__"):
        return complex(x)
    raise TypeError(f"must be real number, not {type(x).__name__}")


def phase(x, /):
    z = _complex(x)
    return math.atan2(z.imag, z.real)


def polar(x, /):
    z = _complex(x)
    return (abs(z), math.atan2(z.imag, z.real))


def rect(r, phi, /):
    for part in (r, phi):
        if isinstance(part, complex):
            raise TypeError("must be real number, not complex")
    if not math.isfinite(phi) and r and not math.isnan(phi):
        raise ValueError("math domain error")
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def isfinite(x, /):
    z = _complex(x)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isinf(x, /):
    z = _complex(x)
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(x, /):
    z = _complex(x)
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


def exp(x, /):
    z = _complex(x)
    length = math.exp(z.real)
    if z.imag == 0.0:
        return complex(length, z.imag)
    return complex(length * math.cos(z.imag), length * math.sin(z.imag))


def log(x, base=None, /):
    result = _log(_complex(x))
    return result if base is None else result / _log(_complex(base))


def _log(z):
    x = abs(z.real)
    y = abs(z.imag)
    if not x and not y:
        raise ValueError("math domain error")
    size = math.hypot(x, y)
    if 0.71 <= size <= 1.73:
        larger = max(x, y)
        smaller = min(x, y)
        real = math.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2.0
    else:
        real = math.log(size)
    return complex(real, math.atan2(z.imag, z.real))


def log10(x, /):
    z = _log(_complex(x))
    return complex(z.real / math.log(10.0), z.imag / math.log(10.0))


def sqrt(x, /):
    z = _complex(x)
    real = z.real
    imaginary = z.imag
    if real == 0.0 and imaginary == 0.0:
        return complex(0.0, imaginary)
    if math.isinf(imaginary):
        return complex(math.inf, imaginary)
    if math.isinf(real):
        if real > 0:
            return complex(real, imaginary if math.isnan(imaginary) else math.copysign(0.0, imaginary))
        return complex(imaginary if math.isnan(imaginary) else 0.0, math.copysign(math.inf, imaginary))
    half = abs(real) / 8.0
    s = 2.0 * math.sqrt(half + math.hypot(half, abs(imaginary) / 8.0))
    d = abs(imaginary) / (2.0 * s)
    if real >= 0.0:
        return complex(s, math.copysign(d, imaginary))
    return complex(d, math.copysign(s, imaginary))


def cosh(x, /):
    z = _complex(x)
    return complex(math.cos(z.imag) * math.cosh(z.real), math.sin(z.imag) * math.sinh(z.real))


def sinh(x, /):
    z = _complex(x)
    return complex(math.cos(z.imag) * math.sinh(z.real), math.sin(z.imag) * math.cosh(z.real))


def tanh(x, /):
    z = _complex(x)
    tx = math.tanh(z.real)
    ty = math.tan(z.imag)
    cx = 1.0 / math.cosh(z.real)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx)


def cos(x, /):
    z = _complex(x)
    return cosh(complex(-z.imag, z.real))


def sin(x, /):
    z = _complex(x)
    r = sinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def tan(x, /):
    z = _complex(x)
    r = tanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def acos(x, /):
    z = _complex(x)
    s1 = sqrt(complex(1.0 - z.real, -z.imag))
    s2 = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * math.atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(x, /):
    z = _complex(x)
    s1 = sqrt(complex(z.real - 1.0, z.imag))
    s2 = sqrt(complex(z.real + 1.0, z.imag))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * math.atan2(s1.imag, s2.real))


def asinh(x, /):
    z = _complex(x)
    s1 = sqrt(complex(1.0 + z.imag, -z.real))
    s2 = sqrt(complex(1.0 - z.imag, z.real))
    return complex(
        math.asinh(s1.real * s2.imag - s2.real * s1.imag), math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag)
    )


def asin(x, /):
    z = _complex(x)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def atanh(x, /):
    z = _complex(x)
    if z.real < 0.0 or (z.real == 0.0 and math.copysign(1.0, z.real) < 0.0):
        r = atanh(-z)
        return -r
    y = abs(z.imag)
    if z.real == 1.0 and y < 1e-160:
        if y == 0.0:
            raise ValueError("math domain error")
        return complex(-math.log(math.sqrt(y) / math.sqrt(math.hypot(y, 2.0))), math.copysign(math.atan2(2.0, -y) / 2, z.imag))
    real = math.log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + y * y)) / 4.0
    imaginary = -math.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - y * y) / 2.0
    return complex(real, imaginary)


def atan(x, /):
    z = _complex(x)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)
