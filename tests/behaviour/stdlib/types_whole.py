import types
from types import SimpleNamespace, MappingProxyType

ns = SimpleNamespace(a=1, b="two")
print(ns, ns.a, ns.b)
ns.c = [3]
print(ns)
del ns.a
print(ns)
print(ns == SimpleNamespace(b="two", c=[3]), ns != SimpleNamespace(b="x"))
print(vars(ns))
d = {"x": 1, "y": 2}
ns2 = SimpleNamespace(**d)
print(ns2, ns2.x + ns2.y)
print(sorted(ns2.__dict__.items()))
m = MappingProxyType(d)
print(m["x"], len(m), list(m), "y" in m, m)
try:
    m["z"] = 3
except TypeError as e:
    print(e)
try:
    del m["x"]
except TypeError as e:
    print(e)
try:
    m["q"]
except KeyError as e:
    print("KeyError", e)
d["z"] = 26
print(m["z"], list(m.items()), m.get("nope", "dflt"))
print(m | {"w": 4}, m == d)
def gen():
    yield 1
def func(): pass
class C:
    def meth(self): pass
    @classmethod
    def cm(cls): pass
async def co(): pass
print(isinstance(gen(), types.GeneratorType), isinstance([], types.GeneratorType))
print(isinstance(func, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(len, types.FunctionType))
print(isinstance(len, types.BuiltinFunctionType), isinstance(C().meth, types.MethodType), isinstance(C.meth, types.MethodType))
print(isinstance(C.meth, types.FunctionType), isinstance(types, types.ModuleType), isinstance(None, types.NoneType))
print(types.FunctionType, types.GeneratorType, types.MethodType, types.ModuleType, types.BuiltinFunctionType)
print(types.NoneType, types.EllipsisType, types.NotImplementedType)
print(isinstance(int | str, types.UnionType))
