# Tables that are computed when the program is compiled: zeros of both signs, mixed types, errors that stay the program's.
A = [(-1.0 if i % 2 else 1.0) * 0.0 for i in range(20)]
B = [i if i % 3 else bool(i) for i in range(18)]
C = [i if i % 2 else float(i) for i in range(18)]
print(A, B, C)
def f(n):
    r = range(n)
    out = []
    for i in range(20):
        out.append(r[i % 5])
    return out
D = f(5)
print(D)
def g(n):
    t = 5
    return [t[i] for i in range(n)]
try:
    E = g(20)
except TypeError as e:
    print(e)
def h(): return [7 // (i - 50) % 5 - 2 ** (i % 7) + (i << 3 >> 1) ^ ~i & 0xFF | i for i in range(40)]
print(h()); T = h(); T2 = h(); T[0] = 9; print(T, T2, T is T2)
