# Attributes that only some built-in exceptions have, and the keywords that set them.
class MyImport(ImportError):
    def __init__(self, msg, **kw):
        super().__init__(msg, name="mine")
        self.extra = len(kw)
try:
    raise MyImport("boo", a=1)
except ImportError as e:
    print(e, e.name, e.path, e.args, repr(e))
try:
    None.foo
except AttributeError as e:
    print(e, e.name)
try:
    zzz
except NameError as e:
    print(e, e.name)
try:
    raise AttributeError("custom", name="n", obj=1)
except AttributeError as e:
    print(e.name, e)
def f(k):
    try:
        if k == 0: raise ValueError("x", 5)
        if k == 1: raise OSError(2, "no")
        if k == 2: raise KeyError("k")
        raise StopIteration(9)
    except Exception as e:
        for n in range(3):
            try:
                if n == 0: print(e.errno)
                elif n == 1: print(e.value)
                else: print(e.nothing)
            except AttributeError as a:
                print("AttributeError:", a)
for k in range(4): f(k)
try:
    ValueError("a", b=1)
except TypeError as e:
    print(e)
try:
    ImportError("a", nme=1)
except TypeError as e:
    print(e)
