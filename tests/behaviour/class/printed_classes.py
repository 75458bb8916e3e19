class E1(Exception): pass
class P: pass
class U(E1, KeyError): pass
class Q(P): pass
print(U.__bases__, Q.__bases__, [E1], (P,), E1, P, U.__mro__)
x = [E1, P, int]
print(x, str(x[0]), repr(P), f"{E1} {P!r}", {"a": P})
