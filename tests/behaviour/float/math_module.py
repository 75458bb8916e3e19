import math

print(math.pi, math.e, math.inf, math.nan, math.tau)
print(math.sqrt(2), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fabs(-2), math.floor(2.7), math.ceil(2.1), math.floor(3), math.ceil(10**20))
print(round(math.sin(1), 9), round(math.cos(1), 9), round(math.tan(1), 9), round(math.atan2(1, -1), 9), round(math.exp(1), 9), round(math.log(10), 9), round(math.log2(8), 9), round(math.log10(1000), 9), round(math.log(8, 2), 9))
print(math.isnan(float("nan")), math.isinf(float("-inf")), math.isfinite(1.0), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(2.5), math.frexp(10.0), math.ldexp(0.5, 4), math.hypot(3, 4), math.pow(2, 3), math.degrees(math.pi), math.radians(180))
print(math.gcd(12, 18), math.isqrt(10**20 + 5), math.factorial(20), math.comb(10, 3), math.lcm(4, 6), math.prod([1, 2, 3]), math.isclose(0.1 + 0.2, 0.3))
for attempt in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1)):
    try:
        print(attempt())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
