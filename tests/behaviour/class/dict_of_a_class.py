class A:
    """doc"""
    k = 1
    name = "x"
    def m(self): return 1
    @property
    def p(self): return 2
    @staticmethod
    def s(): return 3
    @classmethod
    def c(cls): return 4
print("k" in A.__dict__, "zz" in A.__dict__)
print(A.__dict__["k"], A.__dict__["name"])
print([n for n in A.__dict__ if not n.startswith("__")])
print(sorted(n for n in vars(A) if not n.startswith("_")))
print(A.__dict__["m"](A()))
for n, v in A.__dict__.items():
    if not n.startswith("__"):
        print(n, type(v).__name__, callable(v))
print(A.__dict__.get("nope"), A.__dict__.get("k", 5))
try:
    A.__dict__["k"] = 3
except TypeError as e:
    print(e)
print(vars(A)["name"])
A.extra = 9
print("extra" in A.__dict__, A.__dict__["extra"])
print(A.__dict__["__doc__"], A.__dict__["__module__"])
class B(A):
    j = 2
print("k" in B.__dict__, "j" in B.__dict__)
print(isinstance(A.__dict__["p"], property), isinstance(A.__dict__["s"], staticmethod), isinstance(A.__dict__["c"], classmethod))
print(A.__dict__["p"].fget(A()))
