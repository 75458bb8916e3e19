# Attributes that functions have and that programs give them.
def outer():
    def inner(): pass
    return inner
class C:
    def m(self): "mdoc"
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    class D:
        def n(self): pass
f = outer()
print(f.__name__, f.__qualname__, C.m.__name__, C.m.__qualname__, C.s.__qualname__, C.c.__name__, C.D.n.__qualname__, C.D.__qualname__)
print(C().m.__doc__, C.m.__doc__, f.__doc__, C.__doc__, C().m.__self__.__class__.__name__, C().m.__func__ is C.m)
f.tag = 5; f.tag += 1; f.list = [1]; f.list.append(2)
print(f.tag, f.list, hasattr(f, "tag"), hasattr(f, "nope"), getattr(f, "nope", "d"), f.__dict__)
del f.tag
try: f.tag
except AttributeError as e: print(e)
f.__name__ = "renamed"; print(f.__name__)
def counter(start=0):
    def inc(by=1):
        inc.count += by
        return inc.count
    inc.count = start
    return inc
a, b = counter(), counter(10)
a(); a(); b(5)
print(a.count, b.count, a(), b())
lam = lambda: None
lam.x = 1
print(lam.x, lam.__name__, lam.__qualname__)
print(callable(f), callable(C), callable(C()), callable(5), callable(len), callable("x".upper))
print([x.__name__ for x in (len, int, str.upper, doc2 if 0 else f, C, print)])
table = {fn.__name__: fn for fn in (outer, counter, len)}
print(sorted(table))
fs = [outer, counter]
print(outer in fs, len in fs, fs.index(counter), {outer: 1}[outer], len({outer, counter, outer}))
x = C(); print(x.m == x.m, x.m != C().m, hash(x.m) == hash(x.m), x.m in [x.m])
