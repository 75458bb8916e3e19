import math
def check(f):
    try:
        print("value", f())
    except Exception as e:
        print(type(e).__name__, "|", e)
def a(): return math.sqrt(-1)
def f1(): return math.log(0)
def f2(): return math.factorial(-1)
def f3(): return 10 ** 400 * 1.0
def f4(): return int("12a")
def f5(): return float("x")
def f6(): return int(float("nan"))
def f7(): return int(float("inf"))
def f8(): return 1 << -1
def f9(): return "a" * 3 + 1
def f10(): return round("x")
def f11(): return [1, 2, 3].index(9)
def f12(): return "abc".index("z")
def f13(): return {}.popitem()
def f14(): return [].pop()
def f15(): return set().pop()
def f16(): return (1, 2)[2]
def f17(): return b"ab"[5]
def f18(): return "abc"[10]
def f19(): return range(3)[5]
def f20(): return next(iter(()))
def f22(): return int("5", 99)
def f23(): return chr(0x110000)
def f24(): return bytes([256])
def f25(): return bytearray(-1)
def f26(): return "x".join([1])
def f27(): return sorted([1, None])
def f28(): return sum([[1]])
def f29(): return max()
def f30(): return abs(None)
def f31(): return len(3)
def f32(): return [] + ()
def f33(): return {} | []
def f34(): return {1} & [1]
def f35(): return None()
def f36(): return 5()
def f37(): return "%d" % "x"
def f38(): return "{} {}".format(1)
def f39(): return "{x}".format(y=1)
def f40(): return "{:d}".format("s")
def f41(): return f"{3.5:d}"
def f42(): return "abc".foo()
def f43(): return (3).upper()
def f44(): return print(1, 2, sep=3)
def f45(): return range(1, 2, 0)
def f46(): return "a".center("b")
def f47(): return [1].insert("a", 2)
def f48(): return "ab".split("")
def f49(): return divmod(1, 0)
def f50(): return 1 % 0
def f51(): return 2 ** -1 // 0
def f52(): return pow(2, -1, 4)
def f53(): return isinstance(1, 5)
def f54(): return iter(5)
def f57(): return zip(1)
def f58(): return hash([])
def f59(): return {[1]: 2}
def f60(): return [1, 2] < [1, "a"]
def f61(): return complex("z")
def f62(): return ord("")
def f63(): return (1).bit_length(2)
def f64(): return [].append()
def f65(): return "a".startswith(1)
def f66(): return {"a": 1}["b"]
def f67(): return [1, 2]["a"]
def f68(): return (1, 2)[1.0]
def f70(): return [1, 2, 3][1:2:0]
def f71(): return bytes("é")
def f72(): return "é".encode("ascii")
def f73(): return b"\xff".decode()
def f74(): return int(None)
def f75(): return float([])
def f76(): return str(b"a", "bad")
def f77(): return list(map(int, ["1", "x"]))
def f79(): return dict(5)
def f80(): return set(5)
def f81(): return tuple(None)
for fn in (a, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f57, f58, f59, f60, f61, f62, f63, f64, f65, f66, f67, f68, f70, f71, f72, f73, f74, f75, f76, f77, f79, f80, f81):
    check(fn)
