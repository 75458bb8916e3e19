# A package with __all__, circular modules, a module that fails, imports in functions and classes.
from shapes import *
import shapes
import shapes.base
from shapes.base import ShapeError as SE
import config as cfg
from config import Registry, load as load_config
print(Circle(1).describe(), Square(2).describe(), area_of(Circle(1), Square(3)) > 12, LIMIT)
print(shapes.__version__, shapes.__doc__, shapes.base.Shape.count)
try:
    Circle(-1)
except SE as e:
    print(type(e).__name__, e, e.shape, isinstance(e, ValueError))
try:
    shapes.Shape()
except TypeError as e:
    print("TypeError:", e)
print("Shape" in dir(shapes), "Square" in globals(), "Shape" in globals())
cfg.debug = True
print(cfg.debug, load_config(rate=115200), load_config(x=1), cfg.defaults)
cfg.defaults["rate"] = 1
print(load_config())
@Registry.add("greet")
def greet(name):
    return f"hi {name}"
print(Registry.get("greet")("bob"), cfg.Registry is Registry, Registry.__module__, greet.__module__)
import a
import b
print(a.helper_a(5), b.helper_b(4))
try:
    import boom
except ZeroDivisionError as e:
    print("import failed:", e)
try:
    from config import nothing_there
except ImportError as e:
    print("ImportError:", str(e).split("(")[0])
def local_import():
    from shapes.flat import Square as S
    import math as m
    return S(4).area() + m.floor(2.5)
print(local_import())
class Plugin:
    import math
    from config import debug as flag
    def run(self):
        return self.math.sqrt(16), self.flag
print(Plugin().run())
funcs = [cfg.load, shapes.area_of, a.helper_a]
print([f.__name__ for f in funcs], funcs[2](2))
mapping = {m.__name__: m for m in (cfg, shapes, a)}
print(sorted(mapping), mapping["a"].helper_a(1))
if __name__ == "__main__":
    import sys
    print("as main", sys.modules["config"] is cfg, __name__)
    sys.exit(0)
