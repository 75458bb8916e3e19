# del of names in a class body.
base = "outer"
class K:
    base = 1
    double = base * 2
    for step in range(3):
        last = step
    del base
    seen = base
    def m(self): return self.double
print(K.seen, K.double, K().m(), hasattr(K, "base"), hasattr(K, "last"), hasattr(K(), "seen"))
try: K.base
except AttributeError as e: print(e)
try: K().base
except AttributeError as e: print(e)
K.base = "again"
print(K.base, K().base)
