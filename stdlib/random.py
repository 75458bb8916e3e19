# `random`: the Mersenne twister as CPython drives it, so that a seed gives the same numbers.
from math import acos, ceil, cos, e, exp, floor, isinf, log, pi, sin, sqrt

import time

_N = 624
_M = 397


class Random:
    def __init__(self, x=None):
        self._state = []
        self._index = _N
        self._gauss_next = 0.0
        self._has_gauss_next = False
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            number = time.ticks_us()
        elif isinstance(a, int):
            number = abs(a)
        elif isinstance(a, str):
            number = _hashed(a.encode())
        elif isinstance(a, (bytes, bytearray)):
            number = _hashed(bytes(a))
        elif isinstance(a, float):
            number = _hash_as_64_bits(a)
        else:
            raise TypeError(
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray."
            )
        key = []
        while True:
            key.append(number & 0xFFFFFFFF)
            number >>= 32
            if not number:
                break
        self._init_by_array(key)
        self._has_gauss_next = False

    def _init_by_array(self, key):
        state = [0] * _N
        state[0] = 19650218
        for i in range(1, _N):
            state[i] = (1812433253 * (state[i - 1] ^ (state[i - 1] >> 30)) + i) & 0xFFFFFFFF
        i = 1
        j = 0
        for _ in range(max(_N, len(key))):
            previous = state[i - 1] ^ (state[i - 1] >> 30)
            state[i] = ((state[i] ^ (previous * 1664525)) + key[j] + j) & 0xFFFFFFFF
            i += 1
            j += 1
            if i >= _N:
                state[0] = state[_N - 1]
                i = 1
            if j >= len(key):
                j = 0
        for _ in range(_N - 1):
            previous = state[i - 1] ^ (state[i - 1] >> 30)
            state[i] = ((state[i] ^ (previous * 1566083941)) - i) & 0xFFFFFFFF
            i += 1
            if i >= _N:
                state[0] = state[_N - 1]
                i = 1
        state[0] = 0x80000000
        self._state = state
        self._index = _N

    def _next(self):
        state = self._state
        if self._index >= _N:
            for i in range(_N):
                y = (state[i] & 0x80000000) | (state[i + 1 if i + 1 < _N else 0] & 0x7FFFFFFF)
                value = state[i + _M if i + _M < _N else i + _M - _N] ^ (y >> 1)
                if y & 1:
                    value ^= 0x9908B0DF
                state[i] = value
            self._index = 0
        y = state[self._index]
        self._index += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        y ^= y >> 18
        return y & 0xFFFFFFFF

    def random(self):
        high = self._next() >> 5
        low = self._next() >> 6
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k, /):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k <= 32:
            return self._next() >> (32 - k) if k else 0
        value = 0
        shift = 0
        while k > 0:
            word = self._next()
            if k < 32:
                word >>= 32 - k
            value |= word << shift
            shift += 32
            k -= 32
        return value

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def getstate(self):
        return (3, tuple(self._state + [self._index]), self._gauss_next if self._has_gauss_next else None)

    def setstate(self, state):
        if state[0] != 3:
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version 3")
        words = state[1]
        self._state = [word & 0xFFFFFFFF for word in words[:_N]]
        self._index = min(words[_N], _N)
        self._has_gauss_next = state[2] is not None
        if state[2] is not None:
            self._gauss_next = state[2]

    def _randbelow(self, n):
        bits = n.bit_length()
        number = self.getrandbits(bits)
        while number >= n:
            number = self.getrandbits(bits)
        return number

    def randrange(self, start, stop=None, step=1):
        if not isinstance(start, int):
            raise TypeError(f"'{type(start).__name__}' object cannot be interpreted as an integer")
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
        if step > 0:
            count = (width + step - 1) // step
        elif step < 0:
            count = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if count <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            expanded = []
            for item, count in zip(population, counts):
                for _ in range(count):
                    expanded.append(item)
            population = expanded
        n = len(population)
        if k < 0 or k > n:
            raise ValueError("Sample larger than population or is negative")
        # CPython takes one of two ways by how much memory each needs; the numbers drawn are the same ones in another use.
        set_size = 21
        if k > 5:
            size = 1
            while size < k * 3:
                size *= 4
            set_size += size
        result = []
        if n <= set_size:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            return [population[floor(self.random() * (n + 0.0))] for _ in range(k)]
        sums = []
        if cum_weights is None:
            total = 0
            for weight in weights:
                total += weight
                sums.append(total)
        else:
            if weights is not None:
                raise TypeError("Cannot specify both weights and cumulative weights")
            sums = list(cum_weights)
        if len(sums) != n:
            raise ValueError("The number of weights does not match the population")
        limit = sums[-1] + 0.0
        if limit <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        result = []
        for _ in range(k):
            drawn = self.random() * limit
            low = 0
            high = n - 1
            while low < high:
                middle = (low + high) // 2
                if drawn < sums[middle]:
                    high = middle
                else:
                    low = middle + 1
            result.append(population[low])
        return result

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if high == low:
            return low
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = 4 * exp(-0.5) / sqrt(2.0) * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        if self._has_gauss_next:
            self._has_gauss_next = False
            return mu + self._gauss_next * sigma
        x2pi = self.random() * 2.0 * pi
        g2rad = sqrt(-2.0 * log(1.0 - self.random()))
        self._gauss_next = sin(x2pi) * g2rad
        self._has_gauss_next = True
        return mu + cos(x2pi) * g2rad * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -log(1.0 - self.random()) / lambd

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            ainv = sqrt(2.0 * alpha - 1.0)
            bbb = alpha - log(4.0)
            ccc = alpha + ainv
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = log(u1 / (1.0 - u1)) / ainv
                x = alpha * exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + (1.0 + log(4.5)) - 4.5 * z >= 0.0 or r >= log(z):
                    return x * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        while True:
            u = self.random()
            b = (e + alpha) / e
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def vonmisesvariate(self, mu, kappa):
        twopi = 2.0 * pi
        if kappa <= 1e-6:
            return twopi * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            u1 = self.random()
            z = cos(pi * u1)
            d = z / (r + z)
            u2 = self.random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        u3 = self.random()
        if u3 > 0.5:
            return (mu + acos(f)) % twopi
        return (mu - acos(f)) % twopi

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)


def _hashed(data):
    from _sha512 import digest

    return int.from_bytes(data + digest(data), "big")


def _hash_as_64_bits(number):
    """hash(number) as 64-bit machines have it, read as an unsigned integer, whatever the width here."""
    if isinf(number):
        result = 314159
    else:
        prime = 2**61 - 1
        numerator, denominator = abs(number).as_integer_ratio()
        result = numerator * pow(denominator, -1, prime) % prime
    if number < 0:
        result = -2 if result == 1 else -result
    return result & 0xFFFFFFFFFFFFFFFF


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
gauss = _inst.gauss
gammavariate = _inst.gammavariate
betavariate = _inst.betavariate
vonmisesvariate = _inst.vonmisesvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
