import math
class N:
    def __trunc__(self): return 3
    def __floor__(self): return 4
    def __ceil__(self): return 5
    def __round__(self, n=None): return ("r", n)
    def __index__(self): return 6
    def __int__(self): return 7
    def __float__(self): return 8.5
    def __complex__(self): return 1+2j
    def __bytes__(self): return b"ab"
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __divmod__(self, o): return ("dm", o)
    def __rdivmod__(self, o): return ("rdm", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __length_hint__(self): return 10
    def __dir__(self): return ["b", "a"]
    def __reversed__(self): return iter([3, 2, 1])
n = N()
print(math.trunc(n), math.floor(n), math.ceil(n), round(n), round(n, 2))
print(int(n), float(n), complex(n), bytes(n))
print(abs(n), -n, +n, ~n)
print(divmod(n, 3), divmod(3, n), n ** 2, 2 ** n, pow(n, 2), pow(n, 2, 5))
print(dir(n), list(reversed(n)))
print(hex(n), bin(n), oct(n), [0,1,2,3,4,5,60][n], chr(65 + n.__index__()))
print("abcdefgh"[n], (1,2,3,4,5,6,7)[n], range(n), list(range(n))[:n])
import operator
print(operator.index(n), operator.length_hint(n, 5))
