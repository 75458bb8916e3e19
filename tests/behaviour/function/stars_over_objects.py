# Stars over objects of the program, after calls that fail.
def f(*a, **k): return (a, k)
try: f(**{"a": 1}, **{"a": 2})
except TypeError as e: print(e)
try: f(*1)
except TypeError as e: print(e)
try: f(**1)
except TypeError as e: print(e)
try: f(**{1: 2})
except TypeError as e: print(e)
class It:
    def __iter__(self): return iter([1, 2])
print(f(*It()))
def f(*a, **k): return (a, k)
try: f(*[1], *None)
except TypeError as e: print(e)
class It:
    def __iter__(self): return iter([1, 2])
print(f(*It()))
class It:
    def __iter__(self): return iter([1, 2])
class It2:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): yield i
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
class Nx:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 2: raise StopIteration
        return str(self.i)
print(f(*It()))
print(f(*It2(3)))
print(f(*Seq()))
print(f(*Nx()))
print(f(0, *It2(2), 9))
print([*It(), *Seq()], max(*It2(3)), list(zip(*[It(), It2(2)])))
