class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
def mk(k):
    if k: return 3
    return I(2)
for k in (0, 1):
    v = mk(k)
    print("x" * v, v * "y", [1] * v, (1, 2) * v, b"ab" * v)
    print("abcdef"[v], [1, 2, 3, 4, 5][v], "abcdef"[v:])
    s = "q"
    s *= v
    print(s)
    print(range(v) , list(range(v)))
    print(hex(v), bin(v), chr(v + 65) if k else chr(I(65)))
try:
    print("x" * 1.5)
except TypeError as e: print(e)
