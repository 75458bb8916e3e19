# globals(), locals(), vars() and dir(); sys.exit(); `del` of globals.
import sys
x = 1
y = "two"
def f(a, b=2):
    c = a + b
    print(sorted(locals()), locals()["c"])
    return locals()
print(f(1))
g = globals()
print(g["x"], "y" in g, "zz" in g, g["__name__"], globals()["f"] is f)
print({k: v for k, v in globals().items() if k in ("x", "y")})
try:
    globals()["nope"]
except KeyError as e:
    print("KeyError:", e)
print(globals().get("nope", "dflt"))
del x
try:
    x
except NameError as e:
    print("NameError:", e)
print("x" in globals())
x = 5
print(x)
def h():
    try:
        print(later)
    except NameError as e:
        print("NameError:", e)
h()
later = 3
h = h()
class A:
    z = 3
    def __init__(self):
        self.q = 1
print(vars(A())["q"], __file__.endswith("dictionaries.py"))
for name in ["x", "y", "later"]:
    print(name, globals()[name])
def lookup(name):
    return globals().get(name)
print(lookup("y"), lookup("qq"))
try:
    sys.exit(3)
except SystemExit as e:
    print("exit", e.code)
try:
    sys.exit("bye")
except SystemExit as e:
    print("exit", e.code, e)
try:
    sys.exit()
except SystemExit as e:
    print("exit", e.code)
print(__name__, __doc__, type(sys))
handlers = {n: v for n, v in globals().items() if n.startswith("do_")}
def do_a(): return "A"
def do_b(): return "B"
handlers = {n[3:]: v for n, v in globals().items() if n.startswith("do_")}
print(sorted(handlers), handlers["a"]())
def outer():
    v = 1
    def inner():
        w = v
        return locals()
    return inner()
print(outer())
