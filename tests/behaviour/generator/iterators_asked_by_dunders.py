class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError("end")
        return i * i
    def __len__(self): return self.n
s = Seq(3)
def tr(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
tr(lambda: enumerate([5, 6]).__next__())
tr(lambda: enumerate(s).__next__())
tr(lambda: map(str, [1]).__next__())
tr(lambda: zip([1], [2]).__next__())
tr(lambda: iter(s).__next__())
tr(lambda: reversed([1, 2]).__next__())
tr(lambda: filter(None, [1, 2]).__next__())
tr(lambda: list(enumerate(s).__iter__()))
it = enumerate("ab")
print(it.__next__(), it.__iter__() is it, list(it))
m = map(lambda x: x + 1, [1, 2])
print(m.__next__(), next(m), next(m, None))
r = range(3).__iter__()
print(r.__next__(), list(r), "ab".__iter__().__next__(), [4].__iter__().__next__(), {1: 2}.__iter__().__next__(), {1: 2}.items().__iter__().__next__())
