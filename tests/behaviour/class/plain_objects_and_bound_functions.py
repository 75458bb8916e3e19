import types
class A:
    def __init__(self): self.n = 5
def f(self, x): return self.n + x
a = A()
a.f = types.MethodType(f, a)
print(a.f(3))
print(a.f.__self__ is a, a.f.__func__ is f)
m = types.MethodType(f, a)
print(m(1), isinstance(m, types.MethodType), isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType))
print(type(m).__name__, type(f).__name__, type(len).__name__, type(lambda: 0) is types.FunctionType)
print(isinstance(a.f, types.MethodType))
ns = types.SimpleNamespace(a=1, b=2)
print(ns, ns.a)
ns.c = 3
print(ns == types.SimpleNamespace(a=1, b=2, c=3))
S = object()
T = object()
def g(x=S):
    if x is S: return "default"
    return x
print(g(), g(None), g(S), g(T) is T, S == T, S == S, S != T)
d = {S: 1, T: 2}
print(d[S], d[T], type(S).__name__, isinstance(S, object))
print(bool(S), hash(S) == hash(S))
try:
    S.x = 1
except AttributeError as e: print(e)


