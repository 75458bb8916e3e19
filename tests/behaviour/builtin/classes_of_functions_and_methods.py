# type() and isinstance() of functions, methods, built-in functions and generators.
def f(): pass
def g(): yield 1
class C:
    def m(self): pass
FT = type(f)
GT = type(g())
MT = type(C().m)
BT = type(len)
print(FT, GT)
print(isinstance(f, FT), isinstance(len, FT), isinstance(g(), GT), isinstance(lambda: 1, FT))
print(MT, BT)
print(isinstance(C().m, MT), isinstance(len, BT), isinstance(f, MT))
for x in [f, len, C().m, g(), 5]:
    print(isinstance(x, FT), isinstance(x, MT), isinstance(x, BT), isinstance(x, GT))
