"""Main doc."""
import sys
import pkg
import pkg.sub.deep as deep
from pkg import helper, CONST as C, sub
from pkg.sub import *
from pkg.sub.deep import value as v1
import lazy
import circ_a
print(__doc__, __name__)
print(pkg.__name__, pkg.__doc__, pkg.helper.__name__, deep.__name__, deep.__package__)
print(helper.work(3), C, v1, deep.value)
print(exported, "hidden" in globals(), "_private" in globals())
print(lazy.known, lazy.computed_x)
try:
    lazy.missing
except AttributeError as e:
    print(e)
try:
    from lazy import nothing_here
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
print(circ_a.result(), circ_a.circ_b.seen)
pkg.counter = 10
pkg.bump()
print(pkg.counter, pkg.get())
deep.value = 99
print(deep.value, v1, deep.get_value())
print(sorted(n for n in dir(lazy) if not n.startswith("__")))
print(hasattr(lazy, "known"), getattr(lazy, "known"))
def local_import():
    import pkg.sub.deep
    from pkg.helper import work as w
    return pkg.sub.deep.value, w(1)
print(local_import())
try:
    import pkg.nope
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from pkg import nope2
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
import importlib
m = importlib.import_module("pkg.helper")
print(m is helper, m.work(2))
print(vars(lazy)["known"], type(lazy), repr(helper).split(" from")[0])
if __name__ == "__main__":
    print("main!")
