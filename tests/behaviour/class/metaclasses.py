class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class Config(metaclass=Singleton):
    def __init__(self, name="default"):
        self.name = name
class Log(metaclass=Singleton):
    def __init__(self): self.lines = []
    def add(self, s): self.lines.append(s)
a = Config("x"); b = Config("y")
print(a is b, a.name, b.name)
Log().add("one"); Log().add("two")
print(Log().lines, len(Singleton._instances))
print(type(Config), type(a).__name__, isinstance(Config, Singleton), isinstance(a, Config))
class Registry(type):
    plugins = {}
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        if name != "Plugin":
            mcs.plugins[name.lower()] = cls
        return cls
class Plugin(metaclass=Registry):
    def run(self): return "base"
class Alpha(Plugin):
    def run(self): return "alpha"
class Beta(Plugin):
    def run(self): return "beta"
print(sorted(Registry.plugins))
for n in sorted(Registry.plugins):
    print(n, Registry.plugins[n]().run())
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        ns["added"] = 42
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.tag = name.upper()
        print("init", name)
    def describe(cls): return "class " + cls.__name__
    @property
    def upper(cls): return cls.__name__.upper()
    def __len__(cls): return 7
    def __iter__(cls): return iter(["i", "j"])
    def __contains__(cls, x): return x == 3
    def __getitem__(cls, k): return cls.__name__ + "[" + str(k) + "]"
    def __repr__(cls): return "<Meta " + cls.__name__ + ">"
class X(metaclass=Meta, flag=True):
    attr = 1
    def m(self): return 2
class Y(X):
    other = 3
print(X.added, X.tag, Y.tag, X.describe(), Y.upper, len(X), list(X), 3 in X, 4 not in X, X["k"])
print(X, repr(Y), str(X), f"{X}")
for q in X: print(q)
print(Y.__bases__ == (X,), [c.__name__ for c in Y.__mro__], issubclass(Y, X))
x = X()
print(x.m(), x.added, type(x).tag)
class Abs(type):
    def __instancecheck__(cls, obj): return hasattr(obj, "quack")
class Duck(metaclass=Abs): pass
class D:
    def quack(self): pass
print(isinstance(D(), Duck), isinstance(5, Duck))
class Final(type):
    def __new__(mcs, name, bases, ns):
        for b in bases:
            if isinstance(b, Final):
                raise TypeError("type '%s' is final" % b.__name__)
        return super().__new__(mcs, name, bases, ns)
class F(metaclass=Final): pass
try:
    class G(F): pass
except TypeError as e:
    print(e)
class Check(type):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if "run" not in ns:
            raise TypeError(name + " must define run")
try:
    class Bad(metaclass=Check): pass
except TypeError as e:
    print(e)
class Good(metaclass=Check):
    def run(self): return "ran"
print(Good().run())
class Counted(type):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        cls.count = 0
    def __call__(cls, *a):
        cls.count += 1
        return super().__call__(*a)
class P(metaclass=Counted):
    def __init__(self, v): self.v = v
class Q(metaclass=Counted):
    pass
print(P(1).v, P(2).v, P.count, Q.count)
Q()
print(Q.count)
