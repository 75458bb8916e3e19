class C:
    x = 1

    def m(self):
        return 2


c = C()
print(callable(c.m), callable(c.x), getattr(c, "x"), getattr(c, "nope", "default"), getattr(c, "m")(), hasattr(c, "m"), hasattr(c, "q"))
for name in ("x", "y", "m"):
    print(name, hasattr(c, name), getattr(c, name)() if name == "m" else getattr(c, name, None))
setattr(c, "y", [1])
c.y.append(2)
print(c.y, c.__dict__, vars(c))
delattr(c, "y")
print(hasattr(c, "y"))
try:
    getattr(c, "zzz")
except AttributeError as error:
    print(error)
