from enum import Flag, IntFlag, auto


class Perm(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


rw = Perm.READ | Perm.WRITE
print(rw, repr(rw), rw.value, rw.name)
print(Perm.READ in rw, Perm.EXEC in rw, bool(rw & Perm.EXEC), bool(rw))
print(list(Perm), len(Perm), len(rw))
print([p.name for p in rw])
print(~Perm.READ, rw ^ Perm.ALL, rw & Perm.READ, Perm.ALL)
print(Perm(3) is rw, Perm(0), Perm(7), repr(Perm.NONE))
print(rw == Perm.READ | Perm.WRITE, Perm.READ == 1)
try:
    Perm(8)
except ValueError as error:
    print(error)
try:
    Perm.READ | 1
except TypeError as error:
    print(error)


class Bits(IntFlag):
    A = 1
    B = 2
    C = 4


both = Bits.A | Bits.C
print(both, repr(both), both + 1, both == 5, both | 2, Bits.B in both, Bits(16), ~Bits.A)
print(f"{both}", both & 4, int(both), [b.name for b in both])
mask = Bits(0)
for bit in Bits:
    mask |= bit
print(repr(mask), mask == 7)
