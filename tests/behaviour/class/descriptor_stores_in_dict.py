def meth():
    class Desc:
        def __set_name__(self, owner, name):
            self.name = name
            print("set", owner.__name__, name)
        def __get__(self, obj, objtype=None):
            if obj is None:
                return self
            return obj.__dict__.get(self.name, "none")
        def __set__(self, obj, value):
            obj.__dict__[self.name] = value
    class Holder:
        a = Desc()
        b = Desc()
    return Holder
H = meth()
H2 = meth()
h = H()
h.a = 3
print(h.a, h.b, H2().a)
