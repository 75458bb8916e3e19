def extended_gcd(a, b):
    x, y, u, v = 0, 1, 1, 0
    while a:
        q, r = b // a, b % a
        b, a, x, y, u, v = a, r, u, v, x - u * q, y - v * q
    return b, x, y


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a >= n:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    n |= 1
    while not is_prime(n):
        n += 2
    return n


p = next_prime(10**18)
q = next_prime(2**61 + 12345)
n, phi, e = p * q, (p - 1) * (q - 1), 65537
d = extended_gcd(e, phi)[1] % phi
message = int.from_bytes(b"secret text", "big")
cipher = pow(message, e, n)
plain = pow(cipher, d, n)
print(p, q, n, d * e % phi)
print(cipher, plain == message, plain.to_bytes((plain.bit_length() + 7) // 8, "big"))
