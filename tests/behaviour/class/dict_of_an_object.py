class A:
    def __init__(self, **kw):
        self.x = 1
        for k, v in kw.items():
            self.__dict__[k] = v


a = A(y=2, z="three")
a.__dict__["x"] += 5
print(a.x, a.y, a.z, a.__dict__)
del a.__dict__["y"]
try:
    a.y
except AttributeError as e:
    print(e)
