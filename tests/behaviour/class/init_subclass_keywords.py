class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[name or cls.__name__.lower()] = cls
        cls.plugin_name = name
class A(Plugin, name="alpha"): pass
class B(Plugin): pass
class C(A, name="gamma"): 
    def run(self): return "C"
print(sorted(Plugin.registry), A.plugin_name, B.plugin_name, C.plugin_name)
print({k: v.__name__ for k, v in Plugin.registry.items()})
print(Plugin.registry["gamma"]().run())
try:
    class D(Plugin, color="red"): pass
except TypeError as e:
    print("TypeError", e)
class Meta:
    pass
class Base:
    def __init_subclass__(cls, **kwargs):
        cls.opts = kwargs
class X(Base, a=1, b="two"): pass
print(X.opts)
print([c.__name__ for c in Plugin.__subclasses__()], [c.__name__ for c in A.__subclasses__()])
class G:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item if isinstance(item, str) else item.__name__}]"
print(G[int], G["x"])
print(X.__mro__, X.__bases__, X.__qualname__, X.__module__, X.__name__, Plugin.__doc__)
