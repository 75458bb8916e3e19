class Borg:
    _shared = {}
    def __init__(self):
        self.__dict__ = self._shared
class Conf(Borg):
    def __init__(self, **kw):
        super().__init__()
        for k, v in kw.items():
            setattr(self, k, v)
    def __str__(self): return str(sorted(self.__dict__.items()))
a = Conf(x=1)
b = Conf(y=2)
print(a, b, a is b, a.__dict__ is b.__dict__)
a.z = 3
print(b.z, b)
class B2:
    _state = {}
    def __init__(self, v=None):
        self.__dict__ = B2._state
        if v is not None: self.value = v
p = B2(1)
q = B2()
print(q.value, p.value)
q.value = 5
print(p.value, B2._state)
