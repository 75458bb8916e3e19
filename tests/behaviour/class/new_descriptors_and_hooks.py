class Single:
    _only = None
    def __new__(cls, *args):
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only
    def __init__(self, v=0):
        self.v = v
a = Single(1); b = Single(2)
print(a is b, a.v)

class Point:
    def __new__(cls, x, y):
        self = object.__new__(cls)
        self.x = x
        self.y = y
        return self
    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"
class P3(Point):
    pass
print(Point(1, 2), P3(3, 4))

class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)
    def __get__(self, obj, owner):
        if obj is None:
            return self
        return getattr(obj, self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, got {type(value).__name__}")
        setattr(obj, self.name, value)

class Person:
    name = Typed(str)
    age = Typed(int)
    def __init__(self, name, age):
        self.name = name
        self.age = age
p = Person("Ann", 30)
print(p.name, p.age)
p.age += 1
print(p.age)
try:
    p.age = "old"
except TypeError as e:
    print(e)
print(isinstance(Person.name, Typed))

class Plugin:
    registry = []
    def __init_subclass__(cls, label=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.label = label or cls.__name__.lower()
        Plugin.registry.append(cls)
class A(Plugin):
    pass
class B(Plugin, label="bee"):
    pass
print([c.__name__ for c in Plugin.registry], A.label, B.label)

class Guard:
    def __setattr__(self, name, value):
        if name.startswith("_"):
            raise AttributeError("private " + name)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
g = Guard()
g.x = 5
print(g.x)
try:
    g._y = 1
except AttributeError as e:
    print(e)
del g.x
print(hasattr(g, "x"))

class Log:
    def __init__(self):
        self.a = 1
        self.count = 0
    def __getattribute__(self, name):
        if name == "secret":
            return "hidden"
        return object.__getattribute__(self, name)
    def hello(self):
        return "hello"
l = Log()
print(l.a, l.secret, l.hello())
try:
    l.nope
except AttributeError as e:
    print(e)

class Gen:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__}]"
print(Gen[int])
class X:
    "doc of X"
    def __eq__(self, other):
        return NotImplemented
    def __hash__(self):
        return 5
print(X.__doc__, X.__name__, X.__module__, X.__mro__ == (X, object), X.__bases__[0] is object, X() == X(), hash(X()))
x = X()
print(x.__doc__, x == x, x != x, x.__eq__(3), x.__class__.__name__)
class Y(X):
    def __str__(self):
        return "Y!" + super().__str__()[:6]
    def __repr__(self):
        return "<Y obj>"
print(str(Y()), repr(Y()), Y.__doc__, Y.mro() == [Y, X, object], [c.__name__ for c in X.__subclasses__()])
class Meta1:
    data = {}
    def __call__(self, a, b=2, *rest, **kw):
        return (a, b, rest, kw)
m = Meta1()
print(m(1), m(1, 3), m(1, 3, 4, 5), m(1, z=9))
